export const subjects = [
  'Câu mẫu này',
  'Đoạn chữ thử này',
  'Dòng chữ do máy ghép',
  'Phần văn bản minh hoạ',
  'Bài mẫu',
  'Đoạn văn giả định này',
  'Mục thử nghiệm',
  'Chữ mẫu ở đây',
  'Phần này của bài mẫu',
  'Ví dụ “chữ & số” này',
] as const

export const verbs = [
  'không đưa tin gì mà chỉ trình bày',
  'được máy ghép lại để thử',
  'chỉ dùng để kiểm tra',
  'lặp lại vừa đủ để cho thấy',
  'giúp người đọc hình dung',
  'chỉ nhằm làm đầy',
  'không nói về ai, chỉ minh hoạ',
  'đứng tạm vào chỗ của',
] as const

export const activities = [
  'thử',
  'xem',
  'kiểm tra',
  'minh hoạ',
  'đo',
  'so sánh',
  'trình bày',
  'sắp xếp',
] as const

export const objects = [
  'cách chữ có dấu xuống dòng',
  'khoảng cách giữa các đoạn',
  'một tiêu đề dài',
  'độ dài của một bài viết thường gặp',
  'cỡ chữ của phần mở đầu',
  'một danh sách bài cũ và bài mới',
  'một khung chờ ảnh',
  'những dấu thanh chồng lên nhau',
  'các con số như 1.443 và 50.698',
  'một trang có nhiều đoạn văn',
  'cách trang chia thành từng phần',
  'tốc độ dựng trang',
] as const

export const purposes = [
  'trên màn hình điện thoại nhỏ',
  'khi kho lưu trữ có hàng nghìn bài',
  'trong điều kiện mạng chậm',
  'với người dùng trình đọc màn hình',
  'ở nền sáng cũng như nền tối',
  'trong một trang tin của toà soạn nhỏ',
  'trên giấy in khổ A4',
  'mà không cần đến JavaScript',
  'theo thứ tự thời gian',
  'ở mọi chuyên mục của trang mẫu',
] as const

export const tails = [
  'và không nên được hiểu là tin tức',
  'nên nội dung không có ý nghĩa gì khác',
  'giống như chữ “lorem ipsum” quen thuộc',
  'vì vậy mọi con số đều là ví dụ',
  'và có thể đổi bằng đoạn bất kỳ',
  'để lần chạy nào cũng cho cùng kết quả',
  'còn bài thật thì do phóng viên viết',
  'rồi được thay bằng văn bản thật khi dùng',
] as const
