import Language

/// How pages word what is not the article.
enum FurnitureTerms {
  /// What a phrase says of the line that holds it; some say several things.
  struct Sign: OptionSet {
    let rawValue: UInt16

    /// The line is furniture when it begins so, unless it is a sentence.
    static let start = Sign(rawValue: 1)
    /// The line is furniture wherever the phrase stands in it.
    static let anywhere = Sign(rawValue: 2)
    /// The line is furniture when it begins so, though it may be a sentence.
    static let notice = Sign(rawValue: 4)
    /// The line is furniture when it begins so and a colon follows.
    static let label = Sign(rawValue: 8)
    /// The line is furniture when nothing but such words stands in it.
    static let only = Sign(rawValue: 16)
    /// The line is furniture when it ends so in brackets or behind a dash: the credit of a picture.
    static let credit = Sign(rawValue: 32)
    /// The words of a picture follow on the next line.
    static let caption = Sign(rawValue: 64)
    /// Headlines of other articles follow, up to the next empty line.
    static let block = Sign(rawValue: 128)
    /// The line names the author, an agency or the paper, which is no furniture.
    static let byline = Sign(rawValue: 256)

    static let named: [String: Sign] = [
      "start": .start, "anywhere": .anywhere, "notice": .notice, "label": .label, "only": .only,
      "credit": .credit, "caption": .caption, "block": .block, "byline": .byline,
    ]
  }

  static let table: TermTable<Sign> = {
    var table = TermTable<Sign>()
    var sign: Sign = []
    for line in [arabic, english].flatMap({ $0.cells(by: "\n") }) {
      if line.hasPrefix("= ") {
        sign = Sign.named[String(line.dropFirst(2))] ?? []
        continue
      }
      for term in line.cells(by: "\t") {
        table.insert(String(term)) { known in sign.union(known ?? []) }
      }
    }
    return table
  }()

  private static let arabic = #"""
    = block
    اقرأ أيضا	اقرأ ايضا	اقرا المزيد	إقرأ المزيد	اقرأ المزيد	مواضيع ذات صلة	مقالات ذات صلة	روابط ذات صلة	أخبار ذات صلة	الأكثر قراءة	الأكثر مشاهدة	قد يهمك	قد يهمك أيضا	ذات صلة	أخبار متعلقة	موضوعات متعلقة	اقرأ كذلك	شاهد أيضا	المزيد حول	المزيد عن هذه القصة	تابع القراءة	مقالات مشابهة	إقرأ أيضا	للمزيد	آخر الأخبار	الأكثر تفاعلا	اخترنا لك	مختارات	مواضيع مشابهة	مقترحات	اقرؤوا أيضا	طالع أيضا	شاهد المزيد	مواضيع مقترحة
    = start
    صورة	الصورة	بالصور	بالفيديو	فيديو	شاهد	كلمات دلالية	الكلمات المفتاحية	الكلمات الدلالية	كلمات مفتاحية	الوسوم	وسوم	تابعنا	تابعونا	تابعوا	اشترك	اشتركوا	شارك	شارك المقال	شارك الخبر	شاركها	شاركوا	حمل التطبيق	حملوا تطبيقنا	مشاركة	انشر	طباعة	حجم الخط	تكبير الخط	سجل الدخول	تسجيل الدخول	تجاوز إلى المحتوى	تخطي إلى المحتوى	انتقل إلى المحتوى	الرئيسية	عودة إلى الأعلى	العودة إلى الأعلى	زر الذهاب إلى الأعلى	أرسل	اترك تعليقا	أضف تعليقا	التعليقات	تعليقات	المزيد من	يحتوي هذا القسم	إعلان	اعلان	مساحة إعلانية	اضغط هنا	انقر هنا	تم النشر	آخر تحديث	عدد المشاهدات	عدد القراءات	حقوق النشر	النشرة البريدية	انضم إلى	للتواصل	اتصل بنا	من نحن	سياسة الخصوصية	شروط الاستخدام	خريطة الموقع	الصفحة الرئيسية	تبرع	تبرعوا	استمع	استمع إلى	مصدر الصورة	التعليق على الصورة	تعليق الصورة	كاريكاتير	أرشيف	العلامات	التصنيف	التصنيفات	القسم	تغريد	غرد	واتساب	فيسبوك	تلغرام	تليغرام	نسخ الرابط	الرابط المختصر	حفظ المقال	المصدر الصورة	وضع القراءة
    = anywhere
    ملفات تعريف الارتباط	ملفات الكوكيز	الكوكيز	جافا سكريبت	جافاسكريبت	جميع الحقوق محفوظة	كل الحقوق محفوظة	عبر تطبيقنا	النشرة الإخبارية	نشرتنا البريدية	نشرتنا الإخبارية	اشترك في قناتنا	قناتنا على	صفحتنا على	على فيسبوك وتويتر	ملفات الارتباط	سياسة الاستخدام	متصفحك	المتصفح لا يدعم
    = only
    فيسبوك	تويتر	واتساب	تلغرام	تليغرام	طباعة	مشاركة	انستغرام	يوتيوب	لينكدإن	بريد	البريد الإلكتروني	عربي	العربية	كردي	الرئيسية	أخبار	الأخبار	سياسة	اقتصاد	رياضة	ثقافة	منوعات	آراء	رأي	محليات	دولي	عربية	سوريا	العراق	اليمن	السودان	لبنان	فلسطين	العالم	الشرق الأوسط	بحث	القائمة	موافق	أوافق	رفض	المزيد	فيديو	صور	تسجيل	ع	تقارير	تحقيقات	مقالات	الصحة	تكنولوجيا	ملفات	بودكاست	الطقس	إغلاق
    = byline
    وكالات	خاص	مراسلنا	مراسلتنا	رويترز	أ ف ب	بقلم	كتب	سانا	واع	وام
    """#
}
