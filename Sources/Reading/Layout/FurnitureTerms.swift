import Language

/// How pages word what is not the article.
enum FurnitureTerms {
  /// What a phrase says of the line that holds it.
  enum Sign {
    /// The line is furniture when it begins so.
    case start
    /// The line is furniture wherever the phrase stands in it.
    case anywhere
    /// The line is furniture when nothing but such words stands in it.
    case only
    /// Headlines of other articles follow, up to the next empty line.
    case block
    /// The line names the author, an agency or the paper, which is no furniture.
    case byline
  }

  static let table: TermTable<Sign> = {
    var table = TermTable<Sign>()
    var sign: Sign?
    for line in terms.cells(by: "\n") {
      if line.hasPrefix("= ") {
        sign = named[String(line.dropFirst(2))]
      } else if let sign {
        for term in line.cells(by: "\t") { table.insert(String(term), sign) }
      }
    }
    return table
  }()

  private static let named: [String: Sign] = [
    "start": .start, "anywhere": .anywhere, "only": .only, "block": .block, "byline": .byline,
  ]

  private static let terms = #"""
    = block
    اقرأ أيضا	اقرأ ايضا	اقرا المزيد	إقرأ المزيد	اقرأ المزيد	مواضيع ذات صلة	مقالات ذات صلة	روابط ذات صلة	أخبار ذات صلة	الأكثر قراءة	الأكثر مشاهدة	قد يهمك	قد يهمك أيضا	ذات صلة	أخبار متعلقة	موضوعات متعلقة	اقرأ كذلك	شاهد أيضا	المزيد حول	المزيد عن هذه القصة	تابع القراءة	مقالات مشابهة	إقرأ أيضا	للمزيد	آخر الأخبار	الأكثر تفاعلا	اخترنا لك	مختارات	مواضيع مشابهة	مقترحات	اقرؤوا أيضا	طالع أيضا	شاهد المزيد	مواضيع مقترحة	مواضيع متعلقة	مقالات متعلقة	أخبار ذات علاقة	روابط متعلقة	تقارير متعلقة	مقالات أخرى	أخبار أخرى	مواد ذات صلة	موضوعات ذات صلة	شاهد أيضاً	المزيد من الأخبار	أحدث الأخبار	أحدث المقالات	الأكثر تعليقا	الأكثر تداولا	الأكثر شعبية	ربما يعجبك	قد يعجبك أيضا	اقرأ في الموقع	متعلقات	أبرز العناوين	عناوين أخرى	تغطية خاصة
    related stories	related articles	related news	most read	most popular	read also	also read	more stories	recommended	you may also like	more on this story	related topics	top stories	trending	editors picks	more from	latest news	related content	see also	further reading	more on this	popular now	what to read next	in case you missed it
    = start
    إشهار	اشهار	camera icon	انقر للمشاركة	اضغط للمشاركة	معجب بهذه	إعجاب	مرتبط	الكلمات الدالة	عدسة	تصوير	اسمك	بريدك الإلكتروني	تخط إلى المحتوى	لا توجد تعليقات	كن أول من يعلق	كن أول	هل تريد	تلقي إشعارات	بحث متقدم	لن يتم نشر	الحقول الإلزامية	اكتب تعليقك	اكتب تعليقا	سعر الصرف	أسعار العملات	حالة الطقس	أحدث المقالات	صدر الصورة	التعليق على الصورة	لا تفوتوا	تابعوا أخبار	تصميم وبرمجة	تصميم وتطوير	تواصل معنا	تعليقات الزوار	الإعلانات	شاركها على	النشرة الإلكترونية	قائمة القراءة	أضف إلى المفضلة	بلغ عن خطأ	الإبلاغ عن خطأ	استطلاع رأي	مشاركة عبر	تواقيت الصلاة	مواقيت الصلاة	درجات الحرارة	صورة	الصورة	بالصور	بالفيديو	فيديو	شاهد	كلمات دلالية	الكلمات المفتاحية	الكلمات الدلالية	كلمات مفتاحية	الوسوم	وسوم	تابعنا	تابعونا	تابعوا	اشترك	اشتركوا	شارك	شارك المقال	شارك الخبر	شاركها	شاركوا	حمل التطبيق	حملوا تطبيقنا	مشاركة	انشر	طباعة	حجم الخط	تكبير الخط	سجل الدخول	تسجيل الدخول	تجاوز إلى المحتوى	تخطي إلى المحتوى	انتقل إلى المحتوى	الرئيسية	عودة إلى الأعلى	العودة إلى الأعلى	زر الذهاب إلى الأعلى	أرسل	اترك تعليقا	أضف تعليقا	التعليقات	تعليقات	المزيد من	يحتوي هذا القسم	إعلان	اعلان	مساحة إعلانية	اضغط هنا	انقر هنا	تم النشر	آخر تحديث	عدد المشاهدات	عدد القراءات	حقوق النشر	النشرة البريدية	انضم إلى	للتواصل	اتصل بنا	من نحن	سياسة الخصوصية	شروط الاستخدام	خريطة الموقع	الصفحة الرئيسية	تبرع	تبرعوا	استمع	استمع إلى	مصدر الصورة	التعليق على الصورة	تعليق الصورة	كاريكاتير	أرشيف	العلامات	التصنيف	التصنيفات	القسم	تغريد	غرد	واتساب	فيسبوك	تلغرام	تليغرام	نسخ الرابط	الرابط المختصر	حفظ المقال	المصدر الصورة	وضع القراءة
    photo	photos	image	images	picture	caption	file photo	video	watch	listen	tags	keywords	topics	filed under	follow us	follow	like us	share	share this	tweet	sign up	subscribe	donate	donate now	download our app	download the app	skip to	menu	log in	sign in	advertisement	sponsored	read more	related	click here	load more	show more	comments	leave a comment	leave a reply	back to top	copyright	terms of use	privacy policy	cookie	cookies	accept all	newsletter	join our	contact us	about us	print	email this	copy link	editing by	reporting by	additional reporting	enditem	get the latest	get our	home	support us	support our	become a member	register now	see all	view all	more news	next article	previous article	listen to this	want to know more	advert	gallery	infographic	all rights reserved	published	updated	last updated	views	reading time	min read	minutes read
    = anywhere
    كن أول من يعلق	لا توجد تعليقات	ملفات تعريف الارتباط	ملفات الكوكيز	الكوكيز	جافا سكريبت	جافاسكريبت	جميع الحقوق محفوظة	كل الحقوق محفوظة	عبر تطبيقنا	النشرة الإخبارية	نشرتنا البريدية	نشرتنا الإخبارية	اشترك في قناتنا	قناتنا على	صفحتنا على	على فيسبوك وتويتر	ملفات الارتباط	سياسة الاستخدام	متصفحك	المتصفح لا يدعم
    use of cookies	uses cookies	use cookies	enable javascript	javascript is disabled	javascript	all rights reserved	our newsletter	terms and conditions	privacy policy	your browser	related nodes	sign up for	download our app	on telegram	on whatsapp	follow us on	cookie policy	your inbox	ad blocker	manage cookies	our app
    = only
    facebook	twitter	whatsapp	telegram	email	linkedin	pinterest	reddit	instagram	youtube	x	print	share	copy link	messenger	english	français	türkçe	kurdî	فيسبوك	تويتر	واتساب	تلغرام	تليغرام	طباعة	مشاركة	انستغرام	يوتيوب	لينكدإن	بريد	البريد الإلكتروني	عربي	العربية	كردي	صور ساخنة	الصفحة الأولى	الصفحة الرئيسة	الصفحة الرئيسية	مجتمع	جهات	محلي	تحليلات	الرئيسية	أخبار	الأخبار	سياسة	اقتصاد	رياضة	ثقافة	منوعات	آراء	رأي	محليات	دولي	عربية	سوريا	العراق	اليمن	السودان	لبنان	فلسطين	العالم	الشرق الأوسط	home	news	world	sport	sports	business	opinion	culture	politics	menu	search	بحث	القائمة	accept	decline	manage	ok	موافق	أوافق	رفض	more	المزيد	africa	asia	europe	middle east	live	video	فيديو	صور	about	contact	donate	login	تسجيل	ع	camera	icon	تقارير	تحقيقات	مقالات	a	health	tech	science	الصحة	تكنولوجيا	ملفات	بودكاست	podcasts	weather	الطقس	close	إغلاق
    = byline
    وكالات	خاص	مراسلنا	مراسلتنا	رويترز	أ ف ب	بقلم	كتب	by our	by	reuters	afp	ap	correspondent	special to	سانا	واع	وام
    """#
}
