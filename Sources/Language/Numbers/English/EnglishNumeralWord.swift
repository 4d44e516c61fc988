/// What an English word says of a number.
enum EnglishNumeralWord: Hashable, Sendable {
  /// 1 to 9.
  case unit(Int)
  /// 10 to 19.
  case teen(Int)
  /// 20 to 90.
  case tens(Int)
  case hundred
  /// `thousand` and above, and `k`.
  case scale(Int)
  /// `thousands`: a multiplier after a numeral, vague without one.
  case plural(Int)
  case dozen
  /// `score`: twenty.
  case score
  /// `couple`, `pair`.
  case pair
  case half, quarter
  case quarters
  case zero
  /// `first` to `millionth`, by the number.
  case ordinal(Int)
  /// `thirds`, by the denominator.
  case ordinals(Int)
  /// `a`, `an`.
  case article
  case and
  case point
  case minus
  /// `few`, `several`.
  case few
}

extension EnglishNumeralWord {
  static let table = TermTable<EnglishNumeralWord>(rows: rows, meaning)

  private static func meaning(_ name: Substring) -> EnglishNumeralWord? {
    let words = name.split(separator: " ")
    let number = words.count > 1 ? Int(words[1]) ?? 0 : 0
    switch words[0] {
    case "unit": return .unit(number)
    case "teen": return .teen(number)
    case "tens": return .tens(number)
    case "hundred": return .hundred
    case "scale": return .scale(number)
    case "plural": return .plural(number)
    case "dozen": return .dozen
    case "score": return .score
    case "pair": return .pair
    case "half": return .half
    case "quarter": return .quarter
    case "quarters": return .quarters
    case "zero": return .zero
    case "ordinal": return .ordinal(number)
    case "ordinals": return .ordinals(number)
    case "article": return .article
    case "and": return .and
    case "point": return .point
    case "minus": return .minus
    case "few": return .few
    default: return nil
    }
  }

  static let rows = #"""
    zero	zero,naught,nought,nil,none
    unit 1	one
    unit 2	two
    unit 3	three
    unit 4	four
    unit 5	five
    unit 6	six
    unit 7	seven
    unit 8	eight
    unit 9	nine
    teen 10	ten
    teen 11	eleven
    teen 12	twelve
    teen 13	thirteen
    teen 14	fourteen
    teen 15	fifteen
    teen 16	sixteen
    teen 17	seventeen
    teen 18	eighteen
    teen 19	nineteen
    tens 20	twenty
    tens 30	thirty
    tens 40	forty,fourty
    tens 50	fifty
    tens 60	sixty
    tens 70	seventy
    tens 80	eighty
    tens 90	ninety
    hundred	hundred
    plural 100	hundreds
    plural 10	tens,scores
    plural 12	dozens,dozs
    scale 1000	thousand,thsd
    plural 1000	thousands
    scale 100000	lakh,lakhs,lac,lacs,lkh,lkhs
    scale 1000000	million,mln,mio
    plural 1000000	millions
    scale 10000000	crore,crores,cr,crs,koti
    scale 1000000000	billion,bln,bn
    plural 1000000000	billions
    scale 1000000000000	trillion,tln,trn
    plural 1000000000000	trillions
    dozen	dozen,doz
    score	score
    pair	couple,pair
    half	half
    quarter	quarter
    quarters	quarters
    ordinal 1	first
    ordinal 2	second
    ordinal 3	third
    ordinal 4	fourth
    ordinal 5	fifth
    ordinal 6	sixth
    ordinal 7	seventh
    ordinal 8	eighth
    ordinal 9	ninth
    ordinal 10	tenth
    ordinal 11	eleventh
    ordinal 12	twelfth
    ordinal 13	thirteenth
    ordinal 14	fourteenth
    ordinal 15	fifteenth
    ordinal 16	sixteenth
    ordinal 17	seventeenth
    ordinal 18	eighteenth
    ordinal 19	nineteenth
    ordinal 20	twentieth
    ordinal 30	thirtieth
    ordinal 40	fortieth
    ordinal 50	fiftieth
    ordinal 60	sixtieth
    ordinal 70	seventieth
    ordinal 80	eightieth
    ordinal 90	ninetieth
    ordinal 100	hundredth
    ordinal 1000	thousandth
    ordinal 1000000	millionth
    ordinals 1	firsts
    ordinals 2	halves
    ordinals 3	thirds
    ordinals 4	fourths
    ordinals 5	fifths
    ordinals 6	sixths
    ordinals 7	sevenths
    ordinals 8	eighths
    ordinals 9	ninths
    ordinals 10	tenths
    ordinals 12	twelfths
    ordinals 15	fifteenths
    ordinals 16	sixteenths
    ordinals 20	twentieths
    ordinals 30	thirtieths
    ordinals 50	fiftieths
    ordinals 100	hundredths
    ordinals 1000	thousandths
    article	a,an
    and	and
    point	point
    minus	minus,negative
    few	few,several
    """#
}
