package import Displacement

/// A noun that a number counts: people, households, homes, or something that is none of them.
package struct CountedNoun: Hashable, Sendable {
  /// What the noun counts.
  package let kind: Kind
  /// The grammatical number of the form.
  package let number: Number

  /// What a noun counts.
  package enum Kind: String, CaseIterable, Sendable {
    case household, person, resident, displaced, refugee, returnee, civilian
    case child, woman, man, student, worker
    case aidWorker = "aid_worker"
    case fighter, attacker
    case securityForce = "security_force"
    case inmate, hostage, besieged
    case killed, injured, missing, detained
    case home, building, tent, shelter, camp
    /// Anything else that is counted, such as schools, lorries and meals.
    case thing
  }

  /// The grammatical number of a form.
  package enum Number: String, Sendable {
    case singular, dual, plural
    /// Arabic ـين, which is a dual or a plural; English nouns that do not change.
    case either
  }

  /// The unit in which the noun counts; `nil` where it counts neither people nor homes.
  package var unit: Unit? {
    switch kind {
    case .household: .households
    case .home, .building: .housing
    case .tent, .shelter, .camp, .thing: nil
    case .person, .resident, .displaced, .refugee, .returnee, .civilian, .child, .woman, .man,
      .student, .worker, .aidWorker, .fighter, .attacker, .securityForce, .inmate, .hostage,
      .besieged, .killed, .injured, .missing, .detained:
      .people
    }
  }

  /// Who is counted, where the noun says it.
  package var group: Group? {
    switch kind {
    case .civilian: .civilians
    case .child: .children
    case .woman: .women
    case .fighter, .attacker: .fighters
    case .securityForce: .securityForces
    case .aidWorker: .aidWorkers
    case .inmate: .inmates
    case .household, .person, .resident, .displaced, .refugee, .returnee, .man, .student,
      .worker, .hostage, .besieged, .killed, .injured, .missing, .detained, .home, .building,
      .tent, .shelter, .camp, .thing:
      nil
    }
  }
}

extension CountedNoun {
  /// A counted noun in a text.
  package struct Mention: Hashable, Sendable {
    /// The noun.
    package let noun: CountedNoun
    /// Its tokens; the first may carry clitics.
    package let tokens: Range<Int>
    /// Where the noun starts in the folded copy, and the clitics before it.
    package let stem: Stem
  }

  /// The counted noun that starts with that token, behind its clitics.
  package static func mention(in text: FoldedText, at index: Int) -> Mention? {
    guard index < text.tokens.count, text.triggers[index].contains(.noun),
      text.tokens[index].kind == .word
    else { return nil }
    return text.firstStem(of: text.tokens[index]) { stem in
      table.match(text, at: index, stem: stem).map {
        Mention(noun: $0.value, tokens: index..<(index + $0.count), stem: stem)
      }
    }
  }

  /// Every form of every noun, in both languages.
  package static let table: TermTable<CountedNoun> = {
    var table = TermTable<CountedNoun>(ignoringHyphens: true)
    for rows in [arabicRows, englishRows] {
      for row in rows.cells(by: "\n") {
        let columns = row.cells(by: "\t")
        guard columns.count == 3, let kind = Kind(rawValue: String(columns[0])),
          let number = Number(rawValue: String(columns[1]))
        else { continue }
        for term in columns[2].terms {
          table.insert(String(term), CountedNoun(kind: kind, number: number))
        }
      }
    }
    return table
  }()
}
