import Displacement
import Language

extension Interpreter {
  /// What English says of people of whom nothing of ours is meant.
  func isRefusedInEnglish(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english else { return false }
    // Three families killed: how many people that were is not said.
    if reading.unit == .households, reading.topic == .killed || reading.topic == .injured {
      return true
    }
    // "None of the 40 passengers was hurt"
    if reading.counted.number.quantity.best == 0 || isInPrison(reading) { return true }
    return isRemaining(reading) || isOnePerson(reading) || isMeantFor(reading)
      || isExpectedToll(reading)
      || isOnBoard(reading)
      || hasNotHappened(reading)
  }

  /// "One woman had walked 35 kilometres for hers": what one person tells is no displacement.
  private func isOnePerson(_ reading: Interpretation) -> Bool {
    guard reading.counted.number.quantity.best == 1, reading.unit == .people,
      reading.relation == .own
    else { return false }
    switch reading.topic {
    case .displaced, .sheltered, .affected, .inNeed: return true
    case .evacuated, .returned, .held, .besieged, .killed, .injured, .missing, .arrested,
      .destroyed, .damaged, .released, .lost, .other:
      return false
    }
  }

  /// "A boat carrying 80 people sank": who is aboard of what comes to grief is not brought out.
  private func isOnBoard(_ reading: Interpretation) -> Bool {
    guard reading.topic == .evacuated, let predicate = reading.predicate,
      predicate.upperBound <= reading.counted.start,
      scan.text.matches(scan.text.tokens[predicate.lowerBound], "carrying")
        || scan.text.matches(scan.text.tokens[predicate.lowerBound], "transporting")
    else { return false }
    return scan.tokens.contains {
      Interpreter.wrecks.value(scan.text, scan.text.tokens[$0]) != nil
    }
      || scan.tokens.contains(predicate.lowerBound - 1)
        && scan.text.matches(scan.text.tokens[predicate.lowerBound - 1], "was")
  }

  private static let wrecks = TermTable<Bool>(
    words:
      "sank,sunk,sinks,sinking,capsized,capsizes,capsizing,capsize,overturned,overturns,collided,crashed,shipwreck,wreck,plunged,drifted,adrift,ablaze,exploded,ambushed,broke,veered,ran,disappeared"
  )

  /// "houses lost: 230", "crops lost: 40": what is lost, where it is named before the word.
  func lostThings(before reading: Interpretation) -> Term? {
    guard vocabulary.language == .english, reading.frames.contains(.loss),
      reading.counted.kind == .bare, let predicate = reading.predicate,
      let thing = scan.mark(at: predicate.lowerBound - 1)?.term,
      thing.noun?.unit == .housing || thing.isThing && thing.noun == nil
    else { return nil }
    return thing
  }

  /// "Rice for 10,000 people has been trucked in": for whom something comes that is moved.
  private func isMeantFor(_ reading: Interpretation) -> Bool {
    let before = determinersStart(reading.counted) - 1
    guard let predicate = reading.predicate, predicate.lowerBound > reading.counted.end,
      scan.tokens.contains(before - 1), scan.text.matches(scan.text.tokens[before], "for"),
      scan.text.tokens[before - 1].kind == .word,
      // "called for 4,000 people to be brought out"
      !scan.text.matches(scan.text.tokens[reading.counted.end], "to")
    else { return false }
    return scan.mark(at: before)?.tokens.count == 1
      && scan.mark(at: before - 1)?.plays([.speech, .planned]) != true
  }

  /// "Some 300 people were left": who remained.
  private func isRemaining(_ reading: Interpretation) -> Bool {
    guard reading.topic == .displaced, let predicate = reading.predicate,
      predicate.lowerBound >= reading.counted.end,
      scan.text.matches(scan.text.tokens[predicate.upperBound - 1], "left")
    else { return false }
    let be = predicate.count > 1 ? predicate.lowerBound : predicate.lowerBound - 1
    return Interpreter.being.value(scan.text, scan.text.tokens[be]) != nil
  }

  /// "The toll was expected to climb past 75": nobody has counted them.
  private func isExpectedToll(_ reading: Interpretation) -> Bool {
    guard reading.topic == .killed, reading.counted.kind == .bare,
      let predicate = reading.predicate,
      predicate.upperBound < reading.counted.start,
      scan.mark(startingAt: predicate.lowerBound)?.plays(.toll) == true
    else { return false }
    return scan.has(.planned, in: predicate.upperBound..<reading.counted.start)
  }

  /// "The jail held 2,300 men": whom a prison holds.
  private func isInPrison(_ reading: Interpretation) -> Bool {
    guard reading.topic == .held, let predicate = reading.predicate,
      predicate.upperBound <= reading.counted.start
    else { return false }
    return (max(scan.tokens.lowerBound, predicate.lowerBound - 8)..<predicate.lowerBound).contains {
      Interpreter.prisons.value(scan.text, scan.text.tokens[$0]) != nil
    }
  }

  private static let prisons = TermTable<Bool>(
    words: "prison,prisons,jail,jails,penitentiary,gaol,lockup")

  /// "2,000 families have not returned", "have yet to go back", "cannot return".
  private func hasNotHappened(_ reading: Interpretation) -> Bool {
    guard let predicate = reading.predicate, predicate.lowerBound >= reading.counted.end,
      reading.topic.isMovement || Scan.harms(reading.topic)
    else { return false }
    let between = max(reading.counted.end, predicate.lowerBound - 5)..<predicate.lowerBound
    return between.contains { token in
      Interpreter.negations.value(scan.text, scan.text.tokens[token]) != nil
        // "may yet be driven out"
        && Interpreter.chances.value(scan.text, scan.text.tokens[token - 1]) == nil
        && !scan.text.matches(scan.text.tokens[min(token + 1, scan.tokens.upperBound - 1)], "only")
        && !(token + 1..<predicate.lowerBound).contains { scan.text.isSign($0, ",") }
    }
  }

  private static let chances = TermTable<Bool>(words: "may,might,could")

  private static let negations = TermTable<Bool>(
    words: "not,never,cannot,unable,n't,yet,neither,nor,refused,refuse,refusing")

  /// "Residents buried nine civilians": who is laid in a grave is dead, and no home.
  func isBurial(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, reading.topic == .destroyed, reading.unit == .people,
      reading.counted.noun != nil, let predicate = reading.predicate
    else { return false }
    guard Interpreter.buried.value(scan.text, scan.text.tokens[predicate.lowerBound]) != nil
    else { return false }
    // A wave that buries people leaves them missing or dead, and does not say which.
    let near = max(scan.tokens.lowerBound, predicate.lowerBound - 10)..<predicate.lowerBound
    return near.contains { token in
      Interpreter.mourners.value(scan.text, scan.text.tokens[token]) != nil
        || scan.mark(startingAt: token)?.term.noun?.unit == .people
    }
  }

  private static let mourners = TermTable<Bool>(
    words: "they,we,families,relatives,neighbours,neighbors,mourners,crowds,worshippers")

  private static let buried = TermTable<Bool>(words: "bury,buries,buried")

  /// Who is caught again was a prisoner before.
  func isCaughtAgain(_ reading: Interpretation) -> Bool {
    guard vocabulary.language == .english, reading.topic == .arrested,
      let predicate = reading.predicate
    else { return false }
    return predicate.contains {
      Interpreter.again.value(scan.text, scan.text.tokens[$0]) != nil
    }
  }

  private static let again = TermTable<Bool>(words: "recaptured,rearrested,recapture,rearrest")
}
