import Displacement

/// The day a page says it was published, at the page's own offset from UTC.
///
/// Where a page gives several, the earlier of these is believed: `article:published_time`,
/// `datePublished` of JSON-LD, of microdata, `<meta name="date">` and its like, and the first
/// `<time datetime>` beside the article; other articles' teasers have such elements too.
struct PublicationDate {
  /// The day; `nil` where the page names none that can be read.
  let day: Day?
  /// Another day that the page gives as its own, where it contradicts itself.
  let other: Day?

  /// Chooses among the dates of a page.
  ///
  /// - Parameters:
  ///   - dates: the dates in the page's tags.
  ///   - linked: the articles that its JSON-LD describes.
  ///   - lines: the lines of the page between which the article stands.
  init(_ dates: [PageHead.StatedDate], _ linked: [LinkedArticle], beside lines: ClosedRange<Int>) {
    var stated: [(origin: PageHead.StatedDate.Origin, moment: StatedMoment)] = []
    let article = linked.first { $0.isArticle && $0.published != nil }
    if let text = (article ?? linked.first { $0.published != nil })?.published,
      let moment = StatedMoment(text)
    {
      stated.append((.linkedData, moment))
    }
    for date in dates {
      guard let moment = StatedMoment(date.text) else { continue }
      if date.origin == .time {
        guard lines.contains(date.line), !stated.contains(where: { $0.origin == .time })
        else { continue }
      }
      stated.append((date.origin, moment))
    }
    guard let first = stated.min(by: { $0.origin < $1.origin })?.moment else {
      (day, other) = (nil, nil)
      return
    }
    // The same instant in UTC and in local time: the reader's day is the local one.
    let local = stated.first {
      first.offset == 0 && first.seconds != nil && $0.moment.offset != 0
        && $0.moment.seconds == first.seconds
    }
    let chosen = local?.moment ?? first
    day = chosen.day
    other =
      stated.first { candidate in
        let isSameInstant =
          candidate.moment.seconds != nil && candidate.moment.seconds == chosen.seconds
        return candidate.origin != .time && candidate.moment.day != chosen.day && !isSameInstant
      }?.moment.day
  }
}
