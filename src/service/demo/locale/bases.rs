//! The invented companies of Microsoft's documentation, in several scripts.

/// In Latin letters.
pub(super) const LATIN: &[&str] = &[
    "Contoso",
    "Fabrikam",
    "Adventure Works=adventure",
    "Northwind Traders=northwind",
    "Tailspin Toys=tailspin",
    "Wingtip Toys=wingtip",
    "Litware",
    "Proseware",
    "Woodgrove Bank=woodgrove",
    "Graphic Design Institute=graphicdesig",
    "Alpine Ski House=alpineski",
    "Coho Winery=cohowinery",
    "Coho Vineyard=cohovineyard",
    "Lucerne Publishing=lucernepub",
    "Margie's Travel=margies",
    "Relecloud",
    "Trey Research=treyresearch",
    "VanArsdel",
    "The Phone Company=phoneco",
    "Humongous Insurance=humongous",
    "City Power & Light=citypower",
    "Blue Yonder Airlines=blueyonder",
    "Consolidated Messenger=consolmsgr",
    "Fourth Coffee=fourthcoffee",
    "School of Fine Art=fineart",
    "Southridge Video=southridge",
    "Wide World Importers=wideworld",
    "Munson's Pickles=munsons",
    "A. Datum=adatum",
    "Baldwin Museum=baldwin",
    "Bellows College=bellows",
    "Best For You Organics=bestforyou",
    "Fincher Architects=fincher",
    "First Up Consultants=firstup",
    "Lamna Healthcare=lamna",
    "Liberty's Delightful Bakery=libertys",
    "Nod Publishers=nodpub",
    "Parnell Aerospace=parnell",
    "Tailwind Traders=tailwind",
    "VictoriaNow Fashion=victorianow",
];

/// In Ukrainian spelling.
pub(super) const UKRAINIAN: &[&str] = &[
    "Контосо=contoso",
    "Фабрикам=fabrikam",
    "Нортвінд=northwind",
    "Тейлспін=tailspin",
    "Вінгтіп=wingtip",
    "Літвер=litware",
    "Просвер=proseware",
    "Вудгров=woodgrove",
    "Релеклауд=relecloud",
    "Трей Рісерч=trey",
    "Ван Арсдел=vanarsdel",
    "Люцерн=lucerne",
];

/// In Bulgarian spelling.
pub(super) const BULGARIAN: &[&str] = &[
    "Контосо=contoso",
    "Фабрикам=fabrikam",
    "Нортуинд=northwind",
    "Тейлспін=tailspin",
    "Уингтип=wingtip",
    "Литуеър=litware",
    "Проузуеър=proseware",
    "Удгроув=woodgrove",
    "Релеклауд=relecloud",
    "Трей Рисърч=trey",
    "Ван Арсдъл=vanarsdel",
    "Люцерн=lucerne",
];

/// In Greek letters.
pub(super) const GREEK: &[&str] = &[
    "Κοντόσο=contoso",
    "Φάμπρικαμ=fabrikam",
    "Νόρθγουιντ=northwind",
    "Τέιλσπιν=tailspin",
    "Γουίνγκτιπ=wingtip",
    "Λίτγουερ=litware",
    "Πρόουζγουερ=proseware",
    "Γούντγκροουβ=woodgrove",
    "Ρελεκλάουντ=relecloud",
    "Τρέι=trey",
    "Βαν Άρσντελ=vanarsdel",
    "Λουκέρνη=lucerne",
];

/// In katakana.
pub(super) const JAPANESE: &[&str] = &[
    "コントソ=contoso",
    "ファブリカム=fabrikam",
    "ノースウィンド=northwind",
    "テイルスピン=tailspin",
    "ウィングチップ=wingtip",
    "リットウェア=litware",
    "プロウズウェア=proseware",
    "ウッドグローブ=woodgrove",
    "レレクラウド=relecloud",
    "トレイリサーチ=trey",
    "バンアーズデル=vanarsdel",
    "ルツェルン=lucerne",
];

/// In Chinese characters.
pub(super) const CHINESE: &[&str] = &[
    "康托索=contoso",
    "法布里康=fabrikam",
    "北风=northwind",
    "尾旋=tailspin",
    "翼尖=wingtip",
    "利特威尔=litware",
    "普罗斯=proseware",
    "伍德格罗夫=woodgrove",
    "雷云=relecloud",
    "特雷=trey",
    "范阿斯代尔=vanarsdel",
    "卢塞恩=lucerne",
];

/// In Hangul.
pub(super) const KOREAN: &[&str] = &[
    "콘토소=contoso",
    "파브리캄=fabrikam",
    "노스윈드=northwind",
    "테일스핀=tailspin",
    "윙팁=wingtip",
    "리트웨어=litware",
    "프로즈웨어=proseware",
    "우드그로브=woodgrove",
    "렐레클라우드=relecloud",
    "트레이=trey",
    "반아스델=vanarsdel",
    "루체른=lucerne",
];

/// In Arabic letters.
pub(super) const ARABIC: &[&str] = &[
    "كونتوسو=contoso",
    "فابريكام=fabrikam",
    "نورثويند=northwind",
    "تيلسبين=tailspin",
    "وينغتيب=wingtip",
    "ليتوير=litware",
    "بروزوير=proseware",
    "وودغروف=woodgrove",
    "ريليكلاود=relecloud",
    "تري=trey",
    "فان أرسديل=vanarsdel",
    "لوسيرن=lucerne",
];

/// In Hebrew letters.
pub(super) const HEBREW: &[&str] = &[
    "קונטוסו=contoso",
    "פבריקם=fabrikam",
    "נורת'ווינד=northwind",
    "טיילספין=tailspin",
    "ווינגטיפ=wingtip",
    "ליטוור=litware",
    "פרוזוור=proseware",
    "וודגרוב=woodgrove",
    "רלקלאוד=relecloud",
    "טריי=trey",
    "ואן ארסדל=vanarsdel",
    "לוצרן=lucerne",
];

/// In Thai letters.
pub(super) const THAI: &[&str] = &[
    "คอนโทโซ=contoso",
    "ฟาบริแคม=fabrikam",
    "นอร์ธวินด์=northwind",
    "เทลสปิน=tailspin",
    "วิงทิป=wingtip",
    "ลิตแวร์=litware",
    "โพรสแวร์=proseware",
    "วูดโกรฟ=woodgrove",
    "เรเลคลาวด์=relecloud",
    "เทรย์=trey",
    "แวนอาร์สเดล=vanarsdel",
    "ลูเซิร์น=lucerne",
];
