import Language

/// The words by which lines are told apart, beside those of ``FurnitureTerms``.
extension LineSigns {
  /// Who reads the page.
  static let readers = TermTable<Bool>(words: "you,your,yours")

  /// With these an invitation to letters begins.
  static let invitations = TermTable<Bool>(
    words: "sign,subscribe,newsletter,newsletters,register,join,get")

  /// The points of a list in words or letters.
  static let ordinals = TermTable<Bool>(
    words:
      "أولا,ثانيا,ثالثا,رابعا,خامسا,سادسا,سابعا,ثامنا,تاسعا,عاشرا,أ,ب,ج,د,first,second,third,fourth"
  )

  /// With these the way through a site begins.
  static let homes = TermTable<Bool>(words: "home,الرئيسية,الرئيسة,الصفحة,صفحة")

  /// Lines that begin so interrupt the article.
  static let pauses = TermTable<Bool>(
    words:
      "ad,ads,advert,advertisement,sponsored,story,article,continue,photo,photos,image,video,إعلان,إعلانات,إشهار,صورة,فيديو"
  )

  /// What a part of a report and a section of a paper are called.
  static let topics = TermTable<Bool>(
    words:
      "and,food,health,education,agriculture,energy,climate,environment,economy,weather,politics,regional,regions,international,events,access,الصحة,التعليم,البيئة,الاقتصاد,الطقس,الأمن,المجتمع"
  )

  /// The kinds of report whose name holds a word of bylines.
  static let reports = TermTable<Bool>(words: "flash,situation,press,briefing")

  /// Words of the page itself and of who reads it.
  static let callings = TermTable<Bool>(
    words:
      """
      you,your,our,us,here,please,visit,email,click,article,story,stories,news,sign,subscribe,newsletter,app,website,page,donate,browser
      اضغط,اضغطوا,انقر,انقروا,هنا,تابع,تابعوا,تابعونا,اشترك,اشتركوا,زوروا,يرجى,الرجاء,موقعنا,قناتنا,صفحتنا,صفحتكم,قناتكم,رابط,الرابط,التطبيق,تطبيقنا,تطبيق,واتساب,تلغرام,تليغرام,البريد,بريدك,البريدية,النشرة,نشرتنا,اتصل,اتصلوا,الاتصال,التواصل,أخبارنا,انضم,انضموا,الموقع,المزيد,الأخبار,القناة,قناة,الحساب,حساب
      """)

  /// Verbs and nouns of who wrote or spoke.
  static let writing = TermTable<Bool>(
    words:
      "wrote,posted,said,says,announced,shared,published,reported,claimed,added,tweeted,warned,confirmed,circulated,statement,post,message,video,footage"
  )

  /// With these an advertisement speaks to who reads it, where no sentence follows.
  static let appeals = TermTable<Bool>(
    words: """
      book,buy,shop,order,try,win,apply,learn,discover,enjoy,switch,compare,invest,earn,choose,explore,upgrade,claim,unlock,bet,get,send,save,tap,swipe,scan
      احجز,احجزوا,اشتر,تسوق,تسوقوا,اكتشف,اكتشفوا,جرب,جربوا,احصل,احصلوا,استثمر,سافر,سجل,سجلوا,تعلم,اربح,تعرف,تعرفوا,شاهد,شاهدوا,حمل,حملوا,أرسل,أرسلوا
      """)

  /// Signs that cut a line as bars do.
  static let dividers: [StaticString] = ["•", "›", "▸", "→", "∙", "⋅", "❯"]

  /// Signs that point somewhere else or are to be pressed.
  static let pointers: [StaticString] = [
    "←", "→", "↑", "↓", "⇧", "☰", "✕", "✖", "×", "🔍", "🔗", "🖨", "📷", "📸", "🎧", "▶", "►", "⬅", "➡",
    "↩",
    "↪", "👁", "⏱", "🕒",
  ]

  /// The last part of the addresses of pages.
  static let domains = TermTable<Bool>(
    words: "com,org,net,int,info,co,ly,sy,sd,ye,ps,iq,lb,eg,jo,tv,africa,ph,ke,ng,uk")
}
