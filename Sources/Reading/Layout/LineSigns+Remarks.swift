import Language

/// Lines in which a page speaks of its own text, of who wrote it and of its pictures.
extension LineSigns {
  /// "This article was amended on 14 June", "Correction: an earlier version misspelled the name",
  /// جرى تعديل هذا الخبر: what was done to the text, and not "A report published on Monday".
  func isRemark(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard let first = tokens.first, words >= 4, words <= 50,
      !tokens.contains(where: { text.isSign($0, "\"") })
    else { return false }
    if let label = LineSigns.noteLabels.match(text, at: first) {
      let end = first + label.count
      // "CORRECTION (4 May): The name of the river has been amended."
      let colon = (end..<min(end + 6, tokens.upperBound)).first { text.isSign($0, ":") }
      if let colon, isOfText(colon + 1..<tokens.upperBound, text) { return true }
    }
    let head = first..<min(first + 5, tokens.upperBound)
    if text.tokens[first].traits.contains(.latin) {
      let isOwn =
        LineSigns.thisWords.value(text, text.tokens[first]) != nil
        || head.prefix(2).contains { LineSigns.earlier.value(text, text.tokens[$0]) != nil }
      guard isOwn, let noun = head.first(where: { isNamed(LineSigns.ownTexts, $0, text) })
      else { return false }
      return names(LineSigns.edits, noun + 1..<min(noun + 9, tokens.upperBound), text)
    }
    guard let this = head.first(where: { LineSigns.thisWords.value(text, text.tokens[$0]) != nil }),
      isNamed(LineSigns.ownTexts, this + 1, text)
    else { return false }
    return names(LineSigns.edits, head.lowerBound..<this + 4, text)
  }

  /// What stands behind "Correction:" is of the text itself, and not of what it told.
  private func isOfText(_ note: Range<Int>, _ text: FoldedText) -> Bool {
    let isOwn = names(LineSigns.ownTexts, note, text)
    let isMended = names(LineSigns.mends, note, text)
    guard isWhollyLatin else { return isOwn && isMended }
    return isOwn || isMended && !note.contains { text.tokens[$0].kind == .digits }
  }

  /// "Jane Doe covers migration for the paper", "John Roe is our bureau chief in Goma": who wrote it,
  /// and not "John Roe is a journalist who fled".
  func isBiography(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard isWhollyLatin, words >= 4, words <= 45, let first = tokens.first,
      !tokens.contains(where: { text.isSign($0, "\"") })
    else { return false }
    var verb = first
    while verb < tokens.upperBound, verb < first + 5, text.tokens[verb].kind == .word,
      text.tokens[verb].traits.contains(.capitalized)
    {
      verb += 1
    }
    guard verb - first >= 2, tokens.contains(verb),
      let isWork = LineSigns.working.value(text, text.tokens[verb])
    else { return false }
    if isPublisher(behind: verb, tokens, text) { return true }
    if isWork { return names(LineSigns.newsrooms, verb + 1..<tokens.upperBound, text) }
    return (verb + 1..<min(verb + 9, tokens.upperBound)).contains { token in
      guard isNamed(LineSigns.trades, token, text) else { return false }
      let isOwned = (verb + 1..<token).contains {
        text.isSign($0, "'") || text.matches(text.tokens[$0], "our")
      }
      return isOwned || isNamed(LineSigns.serving, token + 1, text)
    }
  }

  /// "Radio Sama is a daily news service": what the page's publisher is.
  private func isPublisher(behind verb: Int, _ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard text.matches(text.tokens[verb], "is"), tokens.contains(verb + 2),
      ["a", "an", "the"].contains(text.folded(text.tokens[verb + 1]))
    else { return false }
    return (verb + 2..<min(verb + 7, tokens.upperBound)).contains { token in
      isNamed(LineSigns.publishers, token, text)
        || text.matches(text.tokens[token], "news")
          && isNamed(LineSigns.services, token + 1, text)
    }
  }

  /// "A family wades through a flooded street", نازحون ينتظرون توزيع الطعام: what a picture shows,
  /// told in the present; it has no figure but its date.
  func isScene(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard let first = tokens.first, (5...30).contains(words), !asks,
      LineSigns.figures.value(text, text.tokens[first]) != nil,
      !tokens.dropLast(2).contains(where: { text.endsSentence($0) || text.isSign($0, in: "\":") }),
      !names(LineSigns.telling, tokens, text),
      tokens.allSatisfy({ text.tokens[$0].kind != .digits || isOfDate($0, text) })
    else { return false }
    return names(LineSigns.acts, first + 1..<min(first + 8, tokens.upperBound), text)
  }

  /// The 4 and the 2025 of "4 February 2025".
  private func isOfDate(_ digits: Int, _ text: FoldedText) -> Bool {
    text.tokens[digits].length == 4 || isNamed(LineSigns.months, digits + 1, text)
      || isNamed(LineSigns.months, digits - 1, text)
  }

  /// "Some names have been changed", أسماء مستعارة: under which names people speak on the page.
  func isOfNames(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    words <= 25 && !hasDigits && names(LineSigns.nameWords, tokens.prefix(6), text)
      && names(LineSigns.altered, tokens, text)
  }

  /// "1 of 7", "USD 1 = SDG 600", `▲`: neither is said of anybody.
  func isGauge(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    guard !endsSentence, words <= 12 else { return false }
    if tokens.count == 3, let first = tokens.first, text.tokens[first].kind == .digits,
      text.tokens[first + 2].kind == .digits
    {
      let between = text.tokens[first + 1]
      return text.matches(between, "of") || text.matches(between, "من")
    }
    return tokens.contains { token in
      text.isSign(token, "=") && hasDigits
        || text.tokens[token].kind == .digits && text.matches(text.tokens[token + 1], "fm")
        || text.matches(text.tokens[token], "▲")
        || text.matches(text.tokens[token], "▼")
    }
  }

  /// "Win a trip to Cape Town!": no sentence of an article cries out but in quotation marks.
  func isCry(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    words >= 3 && words <= 14 && text.isSign(tokens.upperBound - 1, "!")
      && !tokens.contains { text.isSign($0, "\"") }
  }

  /// "Your children are safe, the officer told them": somebody speaks, though nothing marks it.
  func isTold(_ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    tokens.contains { comma in
      text.isSign(comma, ",")
        && names(LineSigns.spoken, comma + 1..<min(comma + 5, tokens.upperBound), text)
    }
  }

  private func names(_ table: TermTable<Bool>, _ tokens: Range<Int>, _ text: FoldedText) -> Bool {
    tokens.contains { isNamed(table, $0, text) }
  }

  private func isNamed(_ table: TermTable<Bool>, _ token: Int, _ text: FoldedText) -> Bool {
    text.tokens[token].kind == .word && text.meaning(token, in: table) != nil
  }
}

extension LineSigns {
  private static let noteLabels = TermTable<Bool>(
    words: """
      correction,corrections,clarification,editor's note,editors' note,editorial note,amendment
      تصويب,تصحيح,تنويه,استدراك,ملاحظة المحرر,ملاحظة التحرير,ملاحظة من المحرر
      """)

  private static let thisWords = TermTable<Bool>(words: "this,our,هذا,هذه")
  private static let earlier = TermTable<Bool>(words: "earlier,previous,original")

  /// What a page calls its own text.
  private static let ownTexts = TermTable<Bool>(
    words: """
      article,story,piece,text,page,item,dispatch,post,version,versions,translation,feature,essay,column,excerpt,transcript,headline,caption,report,interview
      خبر,تقرير,مقال,مقالة,نص,مادة,قصة,نسخة,تحقيق,ترجمة
      """)

  private static let edits = TermTable<Bool>(
    words: """
      amended,updated,corrected,changed,edited,republished,reproduced,produced,published,translated,adapted,ran,appeared,appears,misspelled,misspelt,misstated,misidentified,clarified,shortened,supported,funded,commissioned,revised,reprinted,incorrectly,wrongly,mistakenly
      تعديل,عدل,عدلت,تحديث,تصحيح,صحح,صححت,نشر,نشرت,أنتج,أنتجت,إنتاج,ترجم,ترجمت,أعيد,خاطئ,خطأ
      """)

  private static let mends = TermTable<Bool>(
    words: """
      amended,updated,corrected,changed,edited,misspelled,misspelt,misstated,misidentified,clarified,revised,incorrectly,wrongly,mistakenly
      تعديل,عدل,عدلت,تحديث,تصحيح,صحح,صححت,خاطئ,خطأ
      """)

  /// What who writes does at work, and what anybody is.
  private static let working = TermTable<Bool>(
    rows: "work\tcovers,reports,writes,edits,tweets,contributed\nis\tis,was,works,has"
  ) { $0 == "work" }

  private static let newsrooms = TermTable<Bool>(
    words:
      "reporter,correspondent,journalist,editor,columnist,freelance,bureau,newsroom,paper,newspaper,desk,staff,reporting,research,photography,magazine,website,agency"
  )

  private static let trades = TermTable<Bool>(
    words:
      "reporter,correspondent,journalist,editor,columnist,photographer,photojournalist,writer,producer,chief"
  )

  private static let serving = TermTable<Bool>(words: "for,at,with,based,covering")

  private static let publishers = TermTable<Bool>(
    words: "newspaper,newsroom,broadcaster,magazine,newswire")

  private static let services = TermTable<Bool>(words: "service,agency,site,outlet,website")

  /// Who and what pictures show.
  private static let figures = TermTable<Bool>(
    words: """
      a,an,displaced,residents,people,women,men,children,villagers,rescuers,rescue,volunteers,workers,smoke,flames,houses,homes,buildings,families,civilians,refugees,survivors,mourners,firefighters,migrants,evacuees,locals,passengers,boys,girls,relatives,medics,tents,vehicles,cars,trucks,debris,damage,internally,newly,flood,soldiers,troops,police
      نازحون,نازحات,نازح,نازحة,عائلة,عائلات,امرأة,نساء,سيدة,سيدات,أطفال,طفل,طفلة,رجل,رجال,سكان,مدنيون,أهالي,مواطنون,متطوعون,فرق,منقذون,دخان,أعمدة,ألسنة,منازل,خيام,شاحنات,سيارات,قافلة,حافلات,مشيعون,لاجئون,لاجئات,مهاجرون,ناجون,مسعفون,طوابير,جانب,آثار,مشهد,منظر,لقطة,عمال,جنود,فتيان,فتيات,صبي
      """)

  private static let acts = TermTable<Bool>(
    words: """
      walk,walks,walking,carry,carries,carrying,wade,wades,wading,wait,waits,waiting,queue,queues,queuing,queueing,look,looks,stand,stands,standing,sit,sits,sitting,rest,rests,gather,gathers,search,searches,searching,inspect,inspects,rise,rises,rising,billow,billows,ride,rides,hold,holds,holding,cross,crosses,collect,collects,receive,receives,push,pushes,pull,pulls,clear,clears,remove,removes,dig,digs,digging,watch,watches,cook,cooks,fetch,fetches
      make,makes,react,reacts,mourn,mourns,pass,passes,survey,surveys,unload,unloads,load,loads,distribute,distributes,prepare,prepares,play,plays,fill,fills,board,boards,pose,poses,wash,washes,lie,lies,paddle,paddles,row,pack,packs,salvage,salvages,hug,hugs,pray,prays,assess,sift,sifts,burn,burns,flee,fleeing
      ينتظرون,ينتظر,تنتظر,ينتظرن,يسيرون,يسير,تسير,يحملون,يحمل,تحمل,يحملن,يملؤون,يملأون,تملأ,يتصاعد,تتصاعد,يبحثون,يبحث,تبحث,يتفقدون,يتفقد,تتفقد,يقفون,يقف,تقف,يجلسون,يجلس,تجلس,يصطفون,تصطف,يعبرون,تعبر,يتجمعون,تتجمع,يغادرون,يستقلون,يلعبون,يخوضون,تخوض,ينقلون,تنقل,يزيلون,تزيل,يشيعون,يحفرون,يفرون,تفر,يتلقون,يتسلمون,تتسلم,ينامون,تنام,يطهون,تطهو,تغمرها,تظهر,تمشي,يمشون
      من الدمار,الدمار,من المخيم,عام,عامة
      """)

  /// Words of a sentence that tells what happened.
  private static let telling = TermTable<Bool>(
    words: """
      said,says,told,was,were,had,has,have,will,would,could,since,according,who,because,but
      قال,قالت,قالوا,أعلن,أعلنت,أفاد,أفادت,منذ,بحسب,وفق,بعدما
      """)

  private static let months = TermTable<Bool>(
    words: """
      january,february,march,april,may,june,july,august,september,october,november,december,jan,feb,mar,apr,jun,jul,aug,sept,sep,oct,nov,dec
      يناير,فبراير,مارس,أبريل,إبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين,كانون
      """)

  private static let nameWords = TermTable<Bool>(words: "name,names,أسماء,اسم")

  private static let altered = TermTable<Bool>(
    words:
      "changed,altered,withheld,pseudonym,pseudonyms,real,مستعار,مستعارة,غيرت,تغيير,تغير,حجب,حجبت")

  private static let spoken = TermTable<Bool>(
    words: "said,says,told,asked,shouted,recalled,قال,قالت,قالوا,صرخ,صرخت")
}
