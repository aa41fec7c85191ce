/** Between « and »: the very words. */
export const caughtCases = `
Cái «địt» gì thế này
«ĐỊT» cả lò
«Địt mẹ» chúng nó
«đị\u0323t» rồi
Nó «đụ» ai
Toàn nói «lồn»
Mặt như cái «lồn»!
«Cặc» gì
con «cặc»
mày là «buồi»
«đéo» hiểu
Tôi «ĐÉO» tin.
«đéoooooo» chịu
«đééééo» chịu
làm «đĩ»
«vãi lồn» thật
đường «vãi cứt»
bẩn «như cứt»
«con điếm» ấy
«gái điếm» đứng đường
«con mẹ mày»
«con mẹ nó» chứ
«Đ.mẹ» chúng mày
«mẹ mày» chứ
«Mẹ kiếp», lại mất điện
«bố mày» đây
«tiên sư nhà mày»
«tổ sư mày»
«đồ khốn»
«thằng khốn» kia
lũ «khốn nạn»
«đồ ngu»
«thằng ngu» này
«ngu như» bò
«ngu xuẩn» quá
«óc cứt»
«thằng óc chó»
«đồ chó má»
bọn «chó má»
«thằng mất dạy»
«câm mồm» đi
«đồ điên»
«đm» cả phường
«ĐM» lũ này
«dm» chúng nó
«vcl» thật
đẹp «vl»
«vllll» thật
«clgt»?
«đjt» cụ
«loz» gì
đồ «l*n»
nói «c*c» gì
What the «fuck»
«đ ị t» cả nhà
«đ.ị.t» cả nhà
«c.ặ.c»
«c - ặ - c»
«đ_é_o» biết
chúng nó «đ é o» biết
ừ «v c l» thật
ạ «v.c.l» ạ
«l*ồ*n»
«lồ\u200bn» gì
«l\u00adồn» gì
«lо̂̀n» chữ о Nga
«ʟồɴ» chữ nhỏ
«l0̂̀n» số không
«đ1̣t» số một
«Ðịt» chữ Ð lạ
«ｌồｎ» chữ rộng
«𝐥ồ𝐧» chữ đậm
«nhà cái uy tín» số một
«vay tiền nhanh», «giải ngân trong ngày»
«việc nhẹ lương cao» đây
dit bo may, «dit me» chung may
«DIT ME» nha no
«con me may»
that la «khon nan»
«oc cut» het
bon «ngu xuan»
«me kiep»
«thang oc cho» nao lam
«to su may»
«nha cai uy tin» nhat
«vay tien nhanh» trong 5 phut
`

export const honestCases = `
Các bạn ở các phường
Lớn rồi, số lượng lớn
Buổi sáng, buổi họp
Dự án, tham dự, dự hội nghị
Dân hỏi, dân cần
Cho tôi hỏi
Tôi đi chợ, đi làm
Tết Đoan Ngọ, ngũ cốc, Ngũ Hành
Đèo Ngang, đèo Hải Vân
Du lịch địa phương
Giáo dục là quốc sách
Uống lon bia
con chó nhà tôi
con chó nhà tôi hay sủa đêm
Chó thả rông ở ngõ 5
Đồ chơi cho các cháu
Quả óc chó bán ở chợ
Cây cứt lợn chữa viêm xoang
Con gái gọi điện về
Thằng chống gậy
Đủ má bánh mì
Đu đủ chín
Dù mẹ tôi đã già
Đầu buổi họp có điểm danh
Còn các cháu thì sao
Còn điểm nào nữa không
Lồng đèn, lồng chim
Lộn xộn, hỗn độn
Đít nồi cháy đen
Đi đường phải đi đúng
Bồi thường đất, bồi đắp
Đình làng, đình chùa
Điểm a, b, c khoản 1
Mục a) b) c) d)
TP. H.C.M và T.P Hà Nội
T.P. H.C.M
U.B.N.D phường
Đ.C.S.V.N
5 dm vải, 12 dm2
Dài 5 dm
Anh Đ.M. Tuấn
Bà Nguyễn Thị Đ.
Mẹ nó bảo thế
Thấy con, mẹ nó chạy ra
Tiền sử bệnh, tiên sư nghề gốm
Tổ cha ông để lại
Ngủ như thế nào
Làm bằng gỗ, làm bằng giá cũ
Ngũ Xã, Ngũ Xuân
Khôn ngoan, khốn khó
Cậu bé câm, mồm miệng
Cặp sách, cặn bã
Địa chỉ, địch, địu con
Đầu tư, đấu thầu
cac ban o cac phuong
lon roi, so luong lon
buoi sang di hop
du an, tham du
dan hoi
cho toi hoi
toi di cho
du lich dia phuong
giao duc la quoc sach
uong lon bia
con cho nha toi
con cac chau thi sao
con diem nao nua
dau buoi hop co diem danh
du me toi da gia
do cho de xe it qua
do ngu quen
ngu nhu the nao
toi ngu vai tieng
ly do cho viec nay
tien su benh
thang cho 3 nguoi
vai lon, vai nho
me may ao dai
nhan lam bang vang
con gai goi dien
Trung tâm VLXD
Lớp 5 CL, 10 ml, gửi cc
C* là lớp C
email lan@vidu, 5$
`
