import Displacement
import Language

extension PlaceScanner {
  /// In "North Kivu" the gazetteer's "North" is a part of another name.
  func englishExtension(of known: PlaceIndex.Mention, _ scan: Scan) -> Range<Int>? {
    guard vocabulary.language == .english else { return nil }
    let next = known.tokens.upperBound
    if isSiteNoun(next, scan) { return known.tokens.lowerBound..<(next + 1) }
    guard known.tokens.count == 1 else { return nil }
    if let end = particle(at: next, scan) { return known.tokens.lowerBound..<end }
    // "Iraq Sees Surge": a country's name is whole.
    guard next < scan.tokens.upperBound, isCapital(next, scan),
      index.longestName(in: scan.text, at: next) == nil,
      !index.contains(known, where: { $0 == .country })
    else { return nil }
    return known.tokens.lowerBound..<(next + 1)
  }

  /// "Salah al-Din Street", "Aleppo University": a noun in capitals that makes it another name.
  private func isSiteNoun(_ token: Int, _ scan: Scan) -> Bool {
    guard scan.tokens.contains(token), scan.text.tokens[token].traits.contains(.capitalized),
      let kind = scan.mark(startingAt: token)?.term.places
    else { return false }
    return kind == .road || kind == .crossing || kind == .site
  }

  /// The end of "al-Alil", "al Arab" or "es Salaam" behind the first word of a name.
  func particle(at token: Int, _ scan: Scan) -> Int? {
    let text = scan.text
    guard token + 1 < scan.tokens.upperBound,
      PlaceScanner.particles.value(text, text.tokens[token]) != nil
    else { return nil }
    let isTied = text.isSign(token + 1, in: "-'")
    // "Syria at Masnaa", "Rescue in Pakistan as Toll Mounts": the preposition.
    if !isTied, PlaceScanner.prepositions.value(text, text.tokens[token]) != nil { return nil }
    let next = isTied ? token + 2 : token + 1
    guard next < scan.tokens.upperBound, isCapital(next, scan) else { return nil }
    return next + 1
  }

  private static let prepositions = TermTable<Bool>(words: "at,as,an")

  private static let particles = TermTable<Bool>(
    words:
      "al,el,ar,as,ash,az,ad,an,at,es,bin,ibn,umm,abu,de,da,do,di,la,du,au,ul,del,dos,das,des,sur,ud,ur,un,esh,et,ath"
  )

  /// "in At Tuhayta", "from As Suwayda": a particle in capitals within a sentence begins a name.
  private func opensWithParticle(_ token: Int, _ scan: Scan) -> Bool {
    let (text, next) = (scan.text, token + 1)
    guard token > scan.tokens.lowerBound, scan.tokens.contains(next),
      text.tokens[token].traits.contains(.capitalized),
      PlaceScanner.particles.value(text, text.tokens[token]) != nil,
      text.tokens[next].kind == .word, text.tokens[next].traits.contains(.capitalized),
      let before = scan.mark(at: token - 1)
    else { return false }
    return before.plays([.from, .to, .inside, .via, .beside])
  }

  /// "the camp", "the city": the last place of that kind.
  func pointedInEnglish(
    at token: Int, _ approach: Approach, _ scan: Scan
  ) -> PlaceMention? {
    let text = scan.text
    guard vocabulary.language == .english, token > scan.tokens.lowerBound,
      text.matches(text.tokens[token - 1], "the"), let mark = scan.mark(startingAt: token),
      mark.tokens.count == 1, !text.tokens[token].traits.contains(.capitalized),
      approach.role != .unmarked, let cue = mark.term.places,
      cue == .city || cue == .camp || cue == .neighborhood,
      PlaceScanner.pointers.value(text, text.tokens[token]) != nil, let known = last[cue],
      kind(of: known) != .country
    else { return nil }
    let next = token + 1
    if next < scan.tokens.upperBound {
      // "the city of", "the camp's", "the town hall", "the city centre"
      if text.matches(text.tokens[next], "of") || text.isSign(next, in: "'-") { return nil }
      if text.tokens[next].kind == .word, scan.mark(at: next) == nil { return nil }
      if scan.mark(at: next)?.term.places != nil { return nil }
    }
    return PlaceMention(
      tokens: mark.tokens, name: known.name, start: known.start, kindToken: known.kindToken,
      place: known.place, role: approach.role, cue: cue, isSure: true)
  }

  private static let pointers = TermTable<Bool>(
    words:
      "city,town,village,camp,island,province,district,region,neighbourhood,neighborhood,mountain,quarter,area"
  )

  private static let saints = TermTable<Bool>(words: "st,ste,sta,sto,mt,ft,pt")

  /// Adjectives of peoples, which name no place by themselves: "the Chinese gate".
  static let nationalities = TermTable<Bool>(
    words: #"""
      chinese,russian,turkish,israeli,syrian,iraqi,iranian,egyptian,jordanian,lebanese,palestinian,libyan,yemeni,saudi,sudanese,ethiopian,eritrean,somali,kenyan,ugandan,congolese,rwandan,burundian,chadian,nigerian,cameroonian,malian
      burmese,thai,bangladeshi,indian,pakistani,afghan,nepali,filipino,indonesian,malaysian,vietnamese,japanese,korean,ukrainian,polish,german,french,british,american,greek,italian,spanish,canadian,australian,mexican,venezuelan,colombian
      swiss,dutch,portuguese,danish,norwegian,swedish,finnish,irish,scottish,welsh,austrian,belgian,hungarian,romanian,bulgarian,serbian,croatian,bosnian,albanian,macedonian,czech,slovak,lithuanian,latvian,estonian,belarusian,kazakh,uzbek
      kyrgyz,tajik,turkmen,mongolian,bhutanese,maldivian,cambodian,taiwanese,papuan,fijian,tongan,samoan,peruvian,chilean,bolivian,ecuadorian,argentine,argentinian,honduran,guatemalan,salvadoran,nicaraguan,panamanian,dominican,jamaican,ghanaian
      ivorian,senegalese,gambian,guinean,liberian,togolese,beninese,burkinabe,nigerien,angolan,zambian,malawian,namibian,malagasy,mauritanian,djiboutian,omani,bahraini,kuwaiti,tamil,sinhalese,uighur,uyghur,tibetan,bedouin,druze,alawite,sunni,shia
      shiite,jewish,catholic,buddhist,hindu,orthodox,soviet,azeri,turkic,hutu,tutsi,hausa,fulani,hazara,pashtun,tajik,mapuche,mayan,chechen,ossetian
      haitian,cuban,brazilian,kurdish,arab,european,african,asian,western,muslim,christian,rohingya,yazidi,tigrayan,armenian,azerbaijani,georgian,moldovan,mozambican,zimbabwean,moroccan,tunisian,algerian,emirati,qatari
      """#)

  private static let owners = TermTable<Bool>(
    words: "cox,martha,st,king,queen,prince,bishop,land,people,n")

  /// "Myanmar's": a possessor ends a name, unlike that of "Cox's Bazar".
  func isPossessor(_ name: Range<Int>, _ sign: Int, _ scan: Scan) -> Bool {
    let text = scan.text
    guard text.isSign(sign, "'"), sign + 1 < scan.tokens.upperBound,
      text.matches(text.tokens[sign + 1], "s")
    else { return false }
    guard let last = name.last else { return false }
    return PlaceScanner.owners.value(text, text.tokens[last]) == nil
  }

  /// A run of capitalised words behind a preposition, with the digits of `Camp 9`.
  func englishName(at token: Int, _ approach: Approach, _ scan: Scan) -> Range<Int>? {
    let text = scan.text
    if approach.role == .via, !isCapital(token, scan) { return plainWay(at: token, scan) }
    guard isCapital(token, scan) else { return nil }
    if isPeople(token, scan) { return nil }
    // "in the State": that of which the article tells.
    if text.matches(text.tokens[token], "state"), text.matches(text.tokens[token - 1], "the"),
      !scan.tokens.contains(token + 1) || !isCapital(token + 1, scan)
    {
      return nil
    }
    if PlaceScanner.nationalities.value(text, text.tokens[token]) != nil,
      !scan.tokens.contains(token + 1) || !isCapital(token + 1, scan)
    {
      return nil
    }
    var isMarked = approach.role != .unmarked || approach.continues || approach.possesses
    var end = token
    while end < scan.tokens.upperBound, end - token < 7 {
      if isCapital(end, scan) || end > token && isNumbered(end, scan) {
        end += 1
      } else if end > token, let after = particle(at: end, scan) {
        end = after
      } else if let republic = republic(from: token, at: end, scan) {
        end = republic
      } else if end > token, text.isSign(end, "."), end + 1 < scan.tokens.upperBound,
        PlaceScanner.saints.value(text, text.tokens[end - 1]) != nil, isCapital(end + 1, scan)
      {
        end += 2
      } else if end > token, text.isSign(end, "'"), text.tokens[end].isAttached,
        text.bytes[text.tokens[end - 1].end - 1] == UInt8(ascii: "s"), isSchool(end + 1, scan)
      {
        end += 1
      } else if text.isSign(end, in: "-'"), text.tokens[end].isAttached,
        !isPossessor(token..<end, end, scan), end + 1 < scan.tokens.upperBound,
        text.tokens[end + 1].isAttached
      {
        end += 2
      } else if end > token, token > scan.tokens.lowerBound || !scan.isPluralWord(token),
        let site = describedSite(at: end, scan)
      {
        return token..<site
      } else if end > token, let mark = scan.mark(at: end), mark.term.places != nil,
        mark.term.topic == nil, mark.term.accommodation != .collectiveCentre || end - token < 3,
        text.bytes[text.tokens[mark.tokens.upperBound - 1].end - 1] != UInt8(ascii: "s"),
        !text.tokens[end].traits.contains(.capitalized)
      {
        // "Sanamxay district" is called Sanamxay; a camp, a bridge or a region keeps its noun.
        if mark.term.places == .city || mark.term.places == .neighborhood,
          !text.matches(text.tokens[end], "region")
        {
          break
        }
        // "the Kavimvira border post" is called Kavimvira.
        if mark.tokens.count == 2, mark.term.places == .crossing { break }
        let last = min(mark.tokens.upperBound, scan.tokens.upperBound)
        return token..<(mark.term.places == .road && isNumbered(last, scan) ? last + 1 : last)
      } else {
        break
      }
    }
    if end > token, end - token < 4, isLandform(end, scan) { end += 1 }
    if let code = roadCode(at: token, approach, scan) { return code }
    guard end > token, !isBody(token..<end, scan), !isNetwork(token..<end, scan),
      !isAcronym(token..<end, scan)
    else {
      return nil
    }
    // "Coastguards turned back 240": a plural that opens a sentence is no name.
    let isPlural =
      end - token == 1 && token == scan.tokens.lowerBound && scan.isPluralWord(token)
    if !isPlural, takesIn(end, scan) { isMarked = true }
    if learned.contains(text.span(ofTokens: token..<end), of: text)
      || opensNumber(token..<end, scan)
    {
      isMarked = true
    }
    // "the Sports Pavilion": a name that ends with a kind of place needs no preposition.
    let endsInKind = end - token > 1 && scan.mark(at: end - 1)?.term.places != nil
    // "Bahri district": a name before a kind of place is one.
    if let kind = scan.mark(startingAt: end),
      kind.term.places == .city
        || kind.term.places == .neighborhood, !scan.text.tokens[end].traits.contains(.capitalized)
    {
      isMarked = true
    }
    // "Highway 5 to Luganville"
    if end - token == 2, text.tokens[end - 1].kind == .digits,
      scan.mark(at: token)?.term.places == .road
    {
      isMarked = true
    }
    if isCrossing(end, scan) || hasResidents(end, scan) || isLabel(token..<end, scan) {
      isMarked = true
    }
    return isMarked || endsInKind ? token..<min(end, scan.tokens.upperBound) : nil
  }

  /// The end of "Democratic Republic of the Congo", at the "of".
  private func republic(from token: Int, at end: Int, _ scan: Scan) -> Int? {
    let text = scan.text
    guard end > token, scan.tokens.contains(end + 1), text.matches(text.tokens[end], "of"),
      text.matches(text.tokens[end - 1], "republic")
        || text.matches(text.tokens[end - 1], "kingdom")
    else { return nil }
    let next = text.matches(text.tokens[end + 1], "the") ? end + 2 : end + 1
    return scan.tokens.contains(next) && isCapital(next, scan) ? next + 1 : nil
  }

  /// `Camp 9`, "Village 8": a small number that counts nothing behind it.
  private func isNumbered(_ token: Int, _ scan: Scan) -> Bool {
    let digits = scan.text.tokens[token]
    guard scan.numbers.first(where: { $0.tokens.contains(token) })?.tokens.count ?? 1 == 1,
      scan.mark(at: token - 1)?.term.places != nil
        || PlaceScanner.numberedKinds.value(scan.text, scan.text.tokens[token - 1]) != nil
    else { return false }
    // "Highway 441"
    let longest = scan.mark(at: token - 1)?.term.places == .road ? 4 : 2
    return digits.kind == .digits && digits.length <= longest
      && scan.mark(startingAt: token + 1)?.term.noun == nil
  }

  private static let numberedKinds = TermTable<Bool>(
    words:
      "pk,km,kilo,kilometre,kilometer,phase,sector,zone,block,secteur,quartier,arrondissement,colony,section,mahalla,ward,unit,lot,kampung,barangay,no"
  )

  /// "through the drainage canal": a way without a name of its own.
  func plainWay(at token: Int, _ scan: Scan) -> Range<Int>? {
    for end in token..<min(token + 3, scan.tokens.upperBound) {
      guard scan.text.tokens[end].kind == .word else { return nil }
      if let mark = scan.mark(startingAt: end) {
        if end > token, mark.term.places == .crossing || mark.term.places == .road {
          return token..<mark.tokens.upperBound
        }
        guard mark.plays(.common) == false, mark.term.topic == nil, mark.term.roles.isEmpty else {
          return nil
        }
      }
    }
    return nil
  }

  func isCapital(_ token: Int, _ scan: Scan) -> Bool {
    let text = scan.text
    guard text.tokens[token].kind == .word, !scan.isTaken(token) else { return false }
    let capital =
      text.tokens[token].traits.contains(.capitalized)
      || !text.tokens[token].traits.contains(.latin)
    guard capital else { return false }
    guard let mark = scan.mark(at: token) else { return true }
    if opensWithParticle(token, scan) { return true }
    if mark.plays([.inside, .from, .to, .via, .clause, .that, .relative]), mark.term.places == nil {
      return false
    }
    // "Nasser Hospital" and "Shan State" are names, though a hospital can say something.
    if mark.term.places != nil { return mark.term.topic == nil }
    if mark.plays([.common, .sayer, .speech]) { return false }
    return mark.term.topic == nil && mark.term.noun?.group == nil || isEnd(token, mark, scan)
  }

  /// "from Burn to Hurt": a word in capitals behind a small "from" or "to" is a name, whatever it
  /// means elsewhere.
  private func isEnd(_ token: Int, _ mark: Mark, _ scan: Scan) -> Bool {
    guard mark.tokens.count == 1, let before = scan.mark(at: token - 1),
      before.tokens.count == 1, before.plays([.from, .to])
    else { return false }
    return !scan.text.tokens[token - 1].traits.contains(.capitalized)
  }

  /// The kind in an English name: "Mapandi bridge".
  func trailingCue(_ tokens: Range<Int>, _ scan: Scan) -> PlaceCue? {
    guard vocabulary.language == .english, let last = tokens.last else { return nil }
    if isCrossing(tokens.upperBound, scan) { return .crossing }
    // "the RN4"
    if scan.text.original[scan.text.span(ofTokens: tokens)].last.map({ $0 < 0x3a }) == true {
      return scan.mark(at: last - 1)?.term.places ?? .road
    }
    return tokens.count > 1 ? scan.mark(at: last)?.term.places : nil
  }
}
