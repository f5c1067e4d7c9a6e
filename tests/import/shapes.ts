/** Papers of our own wording in the shapes that offices use, each with its units as a reader counts them. */
export const SHAPES: readonly { readonly name: string; readonly paper: string; readonly units: string }[] = [
  {
    name: 'a decision with articles only',
    paper: `ỦY BAN MẪU\nSố: 12/2025/QĐ-MAU\nHà Nội, ngày 05 tháng 3 năm 2025\nQUYẾT ĐỊNH\nVề việc mở phòng đọc\nCăn cứ Luật Thư viện;\nĐiều 1. Mở phòng đọc tại trụ sở.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Mẫu`,
    units: 'phan-dau mo-dau dieu-1 dieu-2 noi-nhan ky-ten',
  },
  {
    name: 'chapters, sections and articles that count on',
    paper: `LUẬT\nTHƯ VIỆN MẪU\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nLuật này quy định về thư viện.\nChương II\nHOẠT ĐỘNG\nMục 1. ĐỌC TẠI CHỖ\nĐiều 2. Giờ đọc\n1. Mở cửa buổi sáng.\n2. Mở cửa buổi chiều.\nMục 2. MƯỢN VỀ\nĐiều 3. Thẻ mượn\n1. Người mượn có thẻ:\na) Thẻ ngắn hạn;\nb) Thẻ dài hạn.`,
    units:
      'chuong-i dieu-1 chuong-ii chuong-ii-muc-1 dieu-2 dieu-2-1 dieu-2-2 chuong-ii-muc-2 dieu-3 dieu-3-1 dieu-3-1-a dieu-3-1-b',
  },
  {
    name: 'Roman sections, Arabic clauses, dashes and plus signs',
    paper: `KẾ HOẠCH\nTổ chức đọc sách\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n2. Mở rộng phong trào.\nII. NỘI DUNG\n1. Đọc sách tại đơn vị\n- Mỗi tháng một buổi:\n+ Buổi sáng;\n+ Buổi chiều.\n- Mỗi quý một đợt.\n2. Báo cáo kết quả.`,
    units: 'i i-1 i-2 ii ii-1 ii-1-1 ii-1-1-1 ii-1-1-2 ii-1-2 ii-2',
  },
  {
    name: 'a directive without sections, with the letter đ',
    paper: `CHỈ THỊ\nVề giữ gìn sách\nTrong thời gian qua, việc giữ sách còn hạn chế.\n1. Các phòng:\na) Kiểm kê sách;\nb) Sửa sách;\nc) Báo cáo;\nd) Lưu hồ sơ;\nđ) Giữ kho;\ne) Khóa cửa.\n2. Văn phòng theo dõi.\nChỉ thị này phổ biến đến mọi người.\nNơi nhận:\n- Các phòng;\n- Lưu.\nGIÁM ĐỐC\nLê Mẫu`,
    units: 'mo-dau 1 1-a 1-b 1-c 1-d 1-dd 1-e 2 ket noi-nhan ky-ten',
  },
  {
    name: 'an amending paper whose quotations count for nothing',
    paper: `NGHỊ ĐỊNH\nSửa đổi Nghị định mẫu\nĐiều 1. Sửa đổi một số điều\n1. Sửa đổi khoản 2 Điều 5 như sau:\n“2. Phòng đọc mở cửa:\na) Buổi sáng;\nb) Buổi chiều.”.\n2. Bổ sung Điều 5a như sau:\n“Điều 5a. Thẻ đọc\n1. Thẻ có hạn.\n2. Thẻ không hạn.”.\nĐiều 2. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày ký.`,
    units: 'dieu-1 dieu-1-1 dieu-1-2 dieu-2',
  },
  {
    name: 'numbers with a letter: 1a, a1, 5a',
    paper: `LUẬT\nMẪU SỬA ĐỔI\nĐiều 5. Phòng đọc\n1. Mở cửa.\n1a. Đóng cửa:\na) Ngày lễ;\na1) Ngày nghỉ;\nb) Ngày kiểm kê.\n2. Trông coi.\nĐiều 5a. Kho sách\nKho do thủ thư giữ.\nĐiều 6. Thi hành\nLuật này có hiệu lực từ ngày ký.`,
    units: 'dieu-5 dieu-5-1 dieu-5-1a dieu-5-1a-a dieu-5-1a-a1 dieu-5-1a-b dieu-5-2 dieu-5a dieu-6',
  },
  {
    name: 'a decision with an attached regulation that restarts',
    paper: `QUYẾT ĐỊNH\nBan hành Quy chế phòng đọc\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế phòng đọc.\nĐiều 2. Thi hành từ ngày ký.\nNơi nhận:\n- Các phòng;\n- Lưu.\nGIÁM ĐỐC\nLê Mẫu\nQUY CHẾ\nPHÒNG ĐỌC\n(Ban hành kèm theo Quyết định số 12/2025/QĐ-MAU)\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy chế này áp dụng cho phòng đọc.\nĐiều 2. Người đọc\n1. Có thẻ.\n2. Giữ trật tự.`,
    units:
      'dieu-1 dieu-2 noi-nhan ky-ten quy-che quy-che-chuong-i quy-che-dieu-1 quy-che-dieu-2 quy-che-dieu-2-1 quy-che-dieu-2-2',
  },
  {
    name: 'annexes with forms whose inside is opaque',
    paper: `THÔNG TƯ\nQuy định mẫu thẻ\nĐiều 1. Mẫu thẻ\nMẫu thẻ ở Phụ lục.\nNơi nhận:\n- Lưu.\nBỘ TRƯỞNG\nLê Mẫu\nPHỤ LỤC I\nMẪU THẺ\n(Kèm theo Thông tư số 01/2025/TT-MAU)\nMẫu số 01\nTHẺ NGẮN HẠN\nĐiều 1. Người có thẻ\n1. Họ tên: ……\nMẫu số 02\nTHẺ DÀI HẠN\n2. Họ tên: ……`,
    units: 'dieu-1 noi-nhan ky-ten phu-luc-i phu-luc-i-mau-01 phu-luc-i-mau-02',
  },
  {
    name: 'signs that are not the usual ones',
    paper: `HƯỚNG DẪN\nGiữ sách\nI- Việc chung\n1- Kiểm kê sách.\n2- Sửa sách.\nII- Việc riêng\n1- Giữ kho.`,
    units: 'i i-1 i-2 ii ii-1',
  },
  {
    name: 'levels counted with points: 1.1',
    paper: `CHƯƠNG TRÌNH\nĐọc sách\nI. NHIỆM VỤ\n1. Việc thứ nhất:\n1.1. Mua sách.\n1.2. Xếp sách.\n2. Việc thứ hai:\n2.1. Cho mượn.`,
    units: 'i i-1 i-1-1 i-1-2 i-2 i-2-1',
  },
  {
    name: 'words of a letter of an office that only look like numbers',
    paper: `THÔNG BÁO\nKết quả đọc sách\n1. Năm 2024 có 12 buổi đọc.\n2025 là năm thứ hai của phong trào, có thêm 3 phòng.\n2. Năm 2026 có 15 buổi đọc.`,
    units: '1 2',
  },
  {
    name: 'words between points and after them',
    paper: `LUẬT\nMẪU CÓ ĐOẠN LỜI\nĐiều 1. Giờ đọc\n1. Phòng đọc mở:\na) Buổi sáng;\nb) Buổi chiều.\nNgày lễ phòng đọc nghỉ.\n2. Kho mở theo giờ.`,
    units: 'dieu-1 dieu-1-1 dieu-1-1-a dieu-1-1-b dieu-1-1-doan-1 dieu-1-2',
  },
  {
    name: 'paragraphs of a point: below its heading, and where the row goes on after them',
    paper: `LUẬT\nMẪU CÓ ĐIỂM DÀI\nĐiều 1. Giờ đọc\n1. Phòng đọc mở:\na) Buổi sáng.\nNgày lễ mở muộn hơn một giờ.\nb) Đối với buổi tối:\nMở theo lịch của tháng.\nTháng hè không mở.\n2. Kho mở theo giờ.`,
    units: 'dieu-1 dieu-1-1 dieu-1-1-a dieu-1-1-b dieu-1-2',
  },
];
