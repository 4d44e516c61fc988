/// What the words around a number say it is a number of.
enum NumeralContext {
  /// The role of a number: its own, or what its neighbors make of a plain count.
  static func role(of numeral: Numeral, in text: FoldedText) -> Numeral.Role {
    guard numeral.role == .count || numeral.role == .ordinal else { return numeral.role }
    let (before, after) = (numeral.tokens.lowerBound, numeral.tokens.upperBound)
    // "the camp 640 families", "on the first day 300 people": a count behind what could be called
    // by a number.
    if let role = leading(text, before: before), role != .age || numeral.role == .count,
      role != .label || CountedNoun.mention(in: text, at: after) == nil
    {
      return role == .clock || numeral.role == .count ? role : numeral.role
    }
    guard numeral.role == .count else { return .ordinal }
    if isLabel(text, numeral) { return .label }
    if let role = trailing(text, at: after) { return role }
    return isYear(text, numeral) ? .year : .count
  }

  private static func leading(_ text: FoldedText, before index: Int) -> Numeral.Role? {
    guard index > 0 else { return nil }
    let token = text.tokens[index - 1]
    if token.kind == .sign {
      guard text.tokens[index].isAttached || text.matches(token, "$") else { return nil }
      if text.matches(token, "$") || text.matches(token, "€") || text.matches(token, "£") {
        return .money
      }
      if text.matches(token, "#") || text.matches(token, "+") { return .label }
      return text.matches(token, ":") && isDigits(text, index - 2) ? .clock : nil
    }
    // "رقم" and "no." name; "the number of" counts.
    guard text.triggers[index - 1].contains(.roleBefore) else { return nil }
    return text.firstStem(of: token) { stem in cuesBefore.value(text, token, stem) }
  }

  private static func trailing(_ text: FoldedText, at index: Int) -> Numeral.Role? {
    guard index < text.tokens.count else { return nil }
    let token = text.tokens[index]
    if token.kind == .sign {
      if text.matches(token, ":"), token.isAttached, isDigits(text, index + 1) { return .clock }
      if text.matches(token, "°") { return .temperature }
      if text.matches(token, "$") || text.matches(token, "€") { return .money }
      guard text.matches(token, "-"), index + 1 < text.tokens.count else { return nil }
      return cuesAfter.match(text, at: index + 1)?.value
    }
    guard text.triggers[index].contains(.roleBehind) else { return nil }
    return text.firstStem(of: token) { stem in
      cuesAfter.match(text, at: index, stem: stem)?.value
    }
  }

  private static func isDigits(_ text: FoldedText, _ index: Int) -> Bool {
    text.tokens.indices.contains(index) && text.tokens[index].kind == .digits
      && text.tokens[index].length <= 2
  }

  /// Digits that are joined to others by hyphens, as in telephone numbers and file names, or that
  /// begin with a zero.
  private static func isLabel(_ text: FoldedText, _ numeral: Numeral) -> Bool {
    guard numeral.form == .digits else { return false }
    let (before, after) = (numeral.tokens.lowerBound, numeral.tokens.upperBound)
    let first = text.tokens[before]
    if first.kind == .digits, first.length >= 4, text.bytes[first.start] == UInt8(ascii: "0") {
      return true
    }
    var joins = 0
    if before > 1, text.matches(text.tokens[before - 1], "-"), text.tokens[before].isAttached,
      text.tokens[before - 1].isAttached
    {
      joins += 1
    }
    if after + 1 < text.tokens.count, text.matches(text.tokens[after], "-"),
      text.tokens[after].isAttached, text.tokens[after + 1].isAttached,
      text.tokens[after + 1].kind == .digits
    {
      joins += 1
    }
    return joins == 2 || first.length >= 9
  }

  private static func isYear(_ text: FoldedText, _ numeral: Numeral) -> Bool {
    guard numeral.form == .digits, numeral.tokens.count == 1,
      text.tokens[numeral.tokens.lowerBound].length == 4, let year = numeral.value.whole,
      (1_900...2_100).contains(year)
    else { return false }
    let after = numeral.tokens.upperBound
    // و2085 من سوسة: what goes on with a list is no year.
    let first = numeral.tokens.lowerBound
    let isJoined =
      !numeral.clitics.isEmpty || first > 0 && text.matches(text.tokens[first - 1], "و")
    if isJoined, after < text.tokens.count,
      text.matches(text.tokens[after], "من") || text.matches(text.tokens[after], "منهم")
    {
      return false
    }
    // أصيب 2000 آخرون
    if after < text.tokens.count, others.value(text, text.tokens[after]) != nil { return false }
    return CountedNoun.mention(in: text, at: after) == nil && !isBeforeNationality(text, numeral)
  }

  /// عاد 1900 سوري: people counted by where they are from, unless a preposition of time leads to
  /// the number.
  private static func isBeforeNationality(_ text: FoldedText, _ numeral: Numeral) -> Bool {
    let (before, after) = (numeral.tokens.lowerBound - 1, numeral.tokens.upperBound)
    guard after < text.tokens.count, text.tokens[after].kind == .word,
      !text.tokens[after].traits.contains(.startsLine), text.letters(of: text.tokens[after]) > 3,
      text.ends(text.tokens[after], with: "ي"), !text.begins(text.tokens[after], with: "ال")
    else { return false }
    return before < 0
      || text.tokens[before].kind == .word && text.meaning(before, in: timeCues) == nil
        && !text.triggers[before].contains(.date)
  }

  private static let others = TermTable<Bool>(words: "آخرون،آخرين،آخرا")

  private static let timeCues = TermTable<Bool>(
    words: "في،منذ،حتى،من،إلى،قبل،بعد،خلال،عام،سنة،العام،موسم،صيف،شتاء،ربيع،خريف،لعام")

  static let cuesBefore = TermTable<Numeral.Role>(rows: rowsBefore) {
    Numeral.Role(rawValue: String($0))
  }

  static let cuesAfter = TermTable<Numeral.Role>(rows: rowsAfter) {
    Numeral.Role(rawValue: String($0))
  }

  private static let rowsBefore = #"""
    year	عام،سنة،عامي،year
    age	عمره،عمرها،عمر،العمر،أعمارهم،aged,age,ages
    label	قرار،القرار،رقم،مادة،المادة،فقرة،طريق،اللواء،الفرقة،الفوج،الكتيبة،القسم،قناة،هاتف،إم
    label	resolution,article,no,route,highway,section,chapter,page,phase,tel,phone,version,covid
    label	channel,camp,village,update,bulletin,report,zone,block,sector,ward,annex,item,table,figure
    label	brigade,battalion,division,day,grade,appendix,volume,issue
    clock	الساعة،ساعة
    """#

  private static let rowsAfter = #"""
    age	years old,year old,year - old,year - olds,years of age,عاما من العمر
    duration	يوم،يوما،أيام،يومين،أسبوع،أسبوعا،أسابيع،شهر،شهرا،أشهر،شهور،سنة،سنوات،سنين،عام،عاما،أعوام،عقد،عقود،قرن،ساعة،ساعات،دقيقة،دقائق،ثانية،ثوان،ليلة،ليال
    duration	day,days,week,weeks,weekend,month,months,year,years,decade,decades,century,hour,hours,hr,hrs,minute,minutes,min,mins,second,seconds,night,nights,quarter,quarters
    clock	am,pm,a . m,p . m,gmt,utc,o ' clock,بتوقيت
    distance	كيلومتر،كيلومترا،كيلومترات،كيلو متر،كيلو مترا،كيلو،كم،متر،مترا،أمتار،ميل،ميلا،أميال،هكتار،هكتارا،دونم،دونما،سنتيمتر،سم
    distance	km,kms,kilometer,kilometers,kilometre,kilometres,meter,meters,metre,metres,mile,miles,feet,foot,ft,cm,mm,hectare,hectares,acres,sq,square
    distance	طن،طنا،أطنان,tonne,tonnes,ton,tons,kg,kilograms,kilogram,litres,liters
    money	دولار،دولارا،دولارات،ليرة،ليرات،دينار،دينارا،يورو،درهم،ريال,dollar,dollars,euro,euros,usd,pounds,eur
    temperature	درجة،درجات,degree,degrees,celsius
    """#
}
