/**
 * Our own, and short: the list until a newsroom saves one. Without marks only what reads as nothing honest: `con cac` is
 * also “còn các”, `dau buoi` “đầu buổi”, `du me` “dù mẹ”, `do cho de` “do chỗ để”.
 */
export const shippedWords = `# Mỗi dòng một mục; sau dấu # là ghi chú.
# Thêm dấu ~ ở cuối (cách một khoảng trắng) để nhận cả cách viết không dấu, chỉ trong ý kiến viết hoàn toàn không dấu.
# Danh sách chỉ đánh dấu cho người duyệt thấy, không tự từ chối ý kiến nào.

# Tục tĩu
địt
địt mẹ ~
địt con mẹ ~
đụ
đụ má
lồn
cặc
cặk
kặc
buồi
đéo
vãi lồn
vãi cứt
như cứt
đĩ
gái điếm ~
con điếm

# Chửi mắng
con mẹ mày ~
con mẹ nó
đ mẹ
mẹ mày
mẹ kiếp ~
bố mày
tiên sư mày
tiên sư nhà mày ~
tổ cha mày
tổ sư mày ~
đồ khốn
thằng khốn
khốn nạn ~
khốn kiếp ~
đồ ngu
thằng ngu
con ngu
lũ ngu
ngu như
ngu vãi
ngu xuẩn ~
óc cứt ~
thằng óc chó ~
đồ óc chó
thằng chó
đồ chó đẻ
đồ chó má
chó má
đồ súc vật
thằng súc vật ~
đồ mất dạy
thằng mất dạy
bọn mất dạy
câm mồm
câm mõm
đồ điên
thằng điên

# Viết tắt, viết kiểu trên mạng: so đúng từng chữ
đm
dm
đmm
dmm
đcm
đkm
dkm
cmm
clm
clgt
vl
vcl
vkl
loz
lozz
đjt
l*n
c*c
đ*t
đếch
fuck
shit

# Quảng cáo, lừa đảo
nhà cái uy tín ~
link nhà cái ~
soi kèo nhà cái ~
vay tiền nhanh ~
giải ngân trong ngày ~
kiếm tiền tại nhà ~
việc nhẹ lương cao ~
nhận làm bằng giả
gái gọi cao cấp ~
`
