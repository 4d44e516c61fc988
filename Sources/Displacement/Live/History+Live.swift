extension History {
  /// What of this history can still matter for the summary of a day, by the definition of
  /// ``LiveRule``.
  ///
  /// A ledger finds the same claims through an index, without reading the others; this is what it
  /// is held to.
  ///
  /// - Parameters:
  ///   - asOf: the last day whose facts count.
  ///   - since: the first of several days that summaries are made of; by default only the last.
  ///   - relayWindow: within how many days claims of one content repeat each other.
  /// - Returns: the same history with fewer claims, and how many were left out.
  package func live(asOf: Day, since: Day? = nil, relayWindow: Int) -> History {
    let rule = LiveRule(asOf: asOf, since: since, relayWindow: relayWindow, self)
    var kept: Set<Claim.ID> = []
    var plain: [Voice: [Claim]] = [:]
    var texts: [Topic: [Source.ID: [Day]]] = [:]
    // Topics of which every voice is to be kept back to its oldest day.
    var open: Set<Topic> = []
    for record in claims {
      let claim = record.value
      let isRead = !isSheet(claim) || rule.isInvolved(claim.evidence.document)
      let standing = rule.standing(of: record.batch)
      if isRead || rule.decided.contains(claim.id) || standing == .open {
        kept.insert(claim.id)
        let topics = claim.topics(at: rule.placeSets(of: claim, in: record.batch), in: places)
        open.formUnion(topics)
        guard isRead, let source = claim.source else { continue }
        for topic in topics {
          texts[topic, default: [:]][source, default: []].append(claim.figure.occurrence.asOf)
        }
      } else if standing == .plain, rule.isInWindow(claim.figure.occurrence.asOf) {
        if let voice = claim.voice(in: places) {
          plain[voice, default: []].append(claim)
        } else {
          kept.insert(claim.id)
          open.formUnion(claim.topics(at: claim.figure.occurrence.placeSets, in: places))
        }
      }
    }
    let replaced = Set(claims.compactMap(\.value.supersedes))
    for (voice, claims) in plain {
      let near = texts[voice.topic]?[voice.source] ?? []
      func isNear(_ claim: Claim) -> Bool {
        near.contains {
          abs($0.distance(to: claim.figure.occurrence.asOf)) <= relayWindow
        }
      }
      let counted = claims.filter {
        !replaced.contains($0.id) && rule.givesNumber($0.figure) && !isNear($0)
      }
      var reach = LiveRule.Reach()
      for day in Set(counted.map(\.figure.occurrence.asOf)).sorted(by: >) where day <= rule.since {
        reach.take(day)
      }
      if !reach.isLong { open.insert(voice.topic) }
      for claim in claims where reach.from <= claim.figure.occurrence.asOf || isNear(claim) {
        kept.insert(claim.id)
      }
    }
    for (voice, claims) in plain where open.contains(voice.topic) {
      let standing = claims.filter { !replaced.contains($0.id) }
      guard let oldest = standing.map(\.figure.occurrence.asOf).min() else { continue }
      kept.formUnion(claims.filter { $0.figure.occurrence.asOf <= oldest }.map(\.id))
    }
    keepReplacements(&kept)
    var live = self
    live.claims.removeAll { !kept.contains($0.value.id) }
    live.omitted += claims.count - live.claims.count
    return live
  }

  private func isSheet(_ claim: Claim) -> Bool {
    documents[claim.evidence.document]?.kind == .csv
  }

  private func keepReplacements(_ kept: inout Set<Claim.ID>) {
    var replacements: [Claim.ID: [Claim.ID]] = [:]
    var replaced: Set<Claim.ID> = []
    for record in claims {
      guard let earlier = record.value.supersedes else { continue }
      replacements[earlier, default: []].append(record.value.id)
      if kept.contains(record.value.id) { replaced.insert(earlier) }
    }
    kept.formUnion(replaced)
    var waiting = Array(kept)
    while let claim = waiting.popLast() {
      for next in replacements[claim] ?? [] where kept.insert(next).inserted {
        waiting.append(next)
      }
    }
  }
}

extension Claim {
  /// Whose word the claim is, and about whom; nothing where it may not be left out.
  fileprivate func voice(in tree: PlaceTree) -> Voice? {
    guard let source, let topic = topics(at: figure.occurrence.placeSets, in: tree).first
    else { return nil }
    return Voice(
      source, on: topic, accommodation: figure.accommodation, group: figure.group, stance: stance)
  }

  /// What the claim is about if it is about one of those sets of places.
  fileprivate func topics(at sets: [PlaceSet], in tree: PlaceTree) -> [Topic] {
    guard case .stock(let stock, _, _) = figure.occurrence else { return [] }
    return sets.compactMap { set in tree.outline(of: set).map { Topic(stock, at: $0) } }
  }
}
