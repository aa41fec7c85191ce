/** What staff read of people and their roles. */
export const peopleStrings = {
  forbidden: 'Không có quyền',
  forbiddenText:
    'Vai trò của bạn không làm được việc này. Người quản trị của toà soạn đổi được vai trò.',
} as const
