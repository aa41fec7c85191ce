import type { FormField, ProblemCode, Refusal } from '../models/comment-form.ts'
import { strings } from './site.ts'

export const commentStrings = {
  counted: (total: string) => `${strings.opinions} (${total})`,
  none: 'Chưa có ý kiến nào.',
  closed: 'Bài này đã ngừng nhận bình luận.',
  total: (total: string) => `${total} ý kiến`,
  when: (clock: string, day: string) => `${clock} ngày ${day}`,
  replied: (unit: string) => `${unit} trả lời`,
  edited: 'đã biên tập',
  permalink: 'Liên kết đến ý kiến này',
  report: 'Báo vi phạm',
  all: 'Xem tất cả ý kiến',
  newest: 'Về những ý kiến mới nhất',
  allOf: (title: string) => `Ý kiến về bài “${title}”`,
  backTo: 'Về bài viết',

  write: 'Viết bình luận',
  phoneNote:
    'Không bắt buộc. Chỉ toà soạn xem được khi cần hỏi lại bạn; không bao giờ đăng lên trang.',
  again: 'Lấy lại mã bảo mật',
  consent: (newsroom: string) =>
    `Tôi đồng ý để ${newsroom} (bên kiểm soát dữ liệu) dùng họ tên, tiêu đề, nội dung, số điện thoại nếu có và dấu mã hoá của mạng để xem xét và đăng bình luận này.`,
  rights: 'Bạn có thể xem, sửa, xoá, rút lại sự đồng ý bất cứ lúc nào:',
  privacy: 'Quyền riêng tư',
  reviewed: 'Bình luận được toà soạn đọc trước khi đăng. Ô có dấu (*) là bắt buộc.',
  rules: 'Quy định bình luận',
  send: 'Gửi bình luận',
  needsScript:
    'Đọc bài và ý kiến không cần JavaScript, nhưng mã xác nhận thì cần. Để gửi bình luận, hãy bật JavaScript rồi tải lại trang, hoặc viết cho toà soạn:',
  mend: 'Bình luận chưa gửi được. Xin sửa những chỗ sau:',
  notSent: 'Bình luận chưa gửi được.',
  foreign:
    'Biểu mẫu vừa gửi nằm ở một trang khác. Muốn viết bình luận, xin mở bài viết trên trang tin này rồi viết ở cuối bài.',
  fields: {
    name: 'Họ tên',
    phone: 'Số điện thoại',
    title: 'Tiêu đề',
    body: 'Nội dung',
    consent: 'Sự đồng ý',
    captcha: 'Mã xác nhận',
    form: 'Biểu mẫu',
  } satisfies Record<FormField, string>,
  /** `{n}`: the field's limit. */
  problems: {
    required: 'hãy điền vào ô này.',
    too_long: 'dài quá, nhiều nhất {n} ký tự.',
    too_heavy: 'có quá nhiều ký tự ghép, vượt 20.000 byte; xin bớt lại.',
    unprintable: 'có ký tự không hiển thị được; xin gõ lại.',
    phone: 'chưa đúng số điện thoại Việt Nam, ví dụ 0912 345 678. Có thể bỏ trống.',
    consent: 'hãy đánh dấu vào ô đồng ý để chúng tôi được nhận bình luận.',
    unknown_field: 'có ô không thuộc biểu mẫu này; xin tải lại trang.',
    duplicate: 'được gửi hai lần; xin tải lại trang.',
  } satisfies Record<ProblemCode, string>,
  refusals: {
    captcha:
      'Mã xác nhận chưa đúng hoặc đã hết hạn. Lời bạn viết vẫn còn: xin lấy mã mới rồi gửi lại.',
    unproven:
      'Mã xác nhận chưa hiện được ở đây nên bình luận chưa gửi được. Lời bạn viết vẫn còn: xin tải lại trang rồi gửi lại, hoặc viết cho toà soạn:',
    unavailable:
      'Bàn bình luận tạm thời chưa trả lời được. Lời bạn viết vẫn còn: xin gửi lại sau ít phút.',
    limited:
      'Có quá nhiều bình luận gửi từ mạng này. Lời bạn viết vẫn còn: xin gửi lại sau ít phút.',
    changed:
      'Bản bạn gửi trước đó đã đến toà soạn. Nếu muốn gửi cả bản vừa sửa, xin bấm gửi lần nữa.',
    preview: 'Đây là bản xem thử của trang nên không nhận bình luận.',
    closed: 'Bài này vừa ngừng nhận bình luận. Lời bạn viết vẫn còn ở đây để bạn chép lại.',
  } satisfies Record<Refusal, string>,
  offline: 'Chưa nối được với toà soạn. Lời bạn viết vẫn còn: xin kiểm tra mạng rồi gửi lại.',
  sending: 'Đang gửi…',
  left: 'Còn {n} ký tự.',
  over: 'Thừa {n} ký tự.',
  restored: 'Đã khôi phục lời bạn viết dở.',
  received: 'Toà soạn đã nhận bình luận của bạn. ',
  follow: 'Xem bình luận đang ở đâu',
  captchaNote: 'Mã xác nhận hiện ra khi bạn bắt đầu viết. Nếu không thấy, xin viết cho toà soạn:',
  /** `{to}`: the newsroom's address. */
  captchaProblems: {
    captcha: 'chưa xong; xin làm theo ô xác nhận hoặc bấm “Lấy lại mã bảo mật”, rồi gửi lại.',
    reload: 'vẫn chưa lấy được; xin tải lại trang, lời bạn viết vẫn còn.',
    copy: 'vẫn chưa lấy được; xin chép lời bạn viết ra chỗ khác rồi tải lại trang.',
    https:
      'chỉ chạy trên kết nối an toàn (https), mà trang này đang mở bằng http; xin mở lại bằng https, hoặc viết cho toà soạn: {to}',
  },
  /** Shown by the script alone: a page without script gets one of its own. */
  scriptRefusals: {
    half: 'Toà soạn đã nhận bình luận, nhưng đường dẫn theo dõi chưa về tới đây. Xin bấm gửi lần nữa để lấy; bình luận không bị gửi trùng.',
    missing:
      'Bài viết đã được gỡ hoặc đổi địa chỉ, nên bình luận chưa được nhận. Lời bạn viết vẫn còn ở đây để bạn chép lại.',
    large: 'Bình luận dài quá. Lời bạn viết vẫn còn: xin rút gọn rồi gửi lại.',
  },
  altcha: {
    ariaLinkLabel: 'ALTCHA',
    error: 'Chưa xác nhận được. Xin lấy lại mã.',
    expired: 'Mã đã hết hạn. Xin lấy lại mã.',
    label: 'Tôi không phải là máy',
    loading: 'Đang tải…',
    reload: 'Tải lại',
    verificationRequired: 'Cần xác nhận!',
    verified: 'Đã xác nhận',
    verifying: 'Đang xác nhận…',
    waitAlert: 'Đang xác nhận, xin chờ một chút.',
  },

  tracking: 'Bình luận của bạn',
  waiting: 'Đang chờ duyệt',
  waitingText: 'Toà soạn đã nhận bình luận của bạn. Người duyệt sẽ đọc rồi mới đăng lên trang.',
  published: 'Đã đăng',
  publishedText: 'Bình luận của bạn đã được đăng.',
  hiddenText:
    'Bình luận của bạn đã được duyệt, nhưng bài viết không còn hiện bình luận nên hiện không ai đọc được.',
  seeIt: 'Xem bình luận trên trang',
  declined: 'Không được đăng',
  declinedText: 'Rất tiếc, bình luận của bạn không được đăng.',
  reason: 'Lý do:',
  note: 'Toà soạn ghi thêm:',
  withdrawn: 'Đã rút lại',
  withdrawnText: 'Bình luận đã được rút lại và xoá theo yêu cầu của bạn.',
  erased: 'Đã xoá',
  erasedText:
    'Bình luận và mọi dữ liệu của bạn trong đó đã được xoá: theo yêu cầu, hoặc vì hết thời hạn lưu.',
  aboutArticle: 'Về bài:',
  articleGone: 'Bài viết không còn trên trang này.',
  sentAt: 'Gửi lúc',
  bookmark:
    'Hãy lưu địa chỉ trang này (đánh dấu trang) để xem kết quả. Ai có địa chỉ đều xem và rút được bình luận, nên xin đừng chia sẻ.',
  withdraw: 'Rút lại bình luận',
  withdrawText: 'Rút lại thì bình luận và số điện thoại của bạn được xoá hẳn, không lấy lại được.',
  withdrawConfirm: 'Tôi muốn rút lại bình luận này.',

  latest: 'Ý kiến mới nhất',
  latestText: 'Những ý kiến bạn đọc vừa được đăng.',
  discussed: 'Được bàn luận nhiều',
  noneDiscussed: 'Chưa có bài nào được bàn luận.',
  about: 'về bài',
  feed: 'Nguồn tin ý kiến (Atom)',
  missingText: 'Địa chỉ này không có, hoặc không còn nữa. Xin xem lại liên kết bạn vừa mở.',
  /** By the refusal's code, for a browser's form of which nothing could be used. */
  unread: {
    large: {
      title: 'Ý kiến quá dài',
      text: 'Trang nhận tối đa 64 KiB. Xin quay lại trang trước, nơi lời đã viết vẫn còn, rút gọn rồi gửi lại.',
    },
    type: {
      title: 'Không đọc được điều vừa gửi',
      text: 'Trình duyệt đã gửi theo cách mà trang này không đọc được. Xin quay lại trang trước, tải lại rồi gửi lần nữa.',
    },
    malformed: {
      title: 'Không đọc được điều vừa gửi',
      text: 'Có chỗ bị hỏng trên đường gửi. Xin quay lại trang trước, tải lại rồi gửi lần nữa.',
    },
    missing: {
      title: 'Không tìm thấy bài viết',
      text: 'Bài viết đã được gỡ hoặc đổi địa chỉ, nên ý kiến chưa được nhận.',
    },
  },
  yourWords: 'Lời đã viết, để chép lại:',
  failed: 'Có lỗi ở phía chúng tôi',
  failedText: 'Trang này tạm thời chưa trả lời được. Lỗi đã được ghi lại; xin thử lại sau.',
  awayText:
    'Bàn bình luận tạm thời chưa trả lời được. Xin thử lại sau ít phút; các bài viết vẫn đọc được.',
  goHome: 'Về trang nhất',
  request: 'Mã yêu cầu:',
} as const
