import Displacement
import Language
import TestSupport
import Testing

@Suite struct DateTests {
  /// A Saturday, on which the news below was published.
  private static let published = Day(iso: "2022-01-22")

  /// One day or span in many wordings, Arabic and English beside each other.
  private static let dates: [Example<String>] = [
    Example("ليل الخميس، 20 يناير (كانون الثاني)", "2022-01-20"),
    Example("20 كانون الثاني/يناير 2022", "2022-01-20"),
    Example("٢٠ كانون الثاني ٢٠٢٢", "2022-01-20"), Example("الخميس 20 يناير", "2022-01-20"),
    Example("20-1-2022", "2022-01-20"), Example("20/1/2022", "2022-01-20"),
    Example("٢٠٢٢/١/٢٠", "2022-01-20"), Example("2022-01-20", "2022-01-20"),
    Example("العشرين من يناير", "2022-01-20"),
    Example("في الـ20 من الشهر الجاري", "2022-01-20"), Example("20 كانون 2", "2022-01-20"),
    Example("أول من أمس", "2022-01-20"), Example("أول أمس", "2022-01-20"),
    Example("منذ يومين", "2022-01-20"), Example("قبل يومين", "2022-01-20"),
    Example("الخميس", "2022-01-20"), Example("الخميس الماضي", "2022-01-20"),
    Example("يوم الخميس الموافق 20 كانون الثاني", "2022-01-20"),
    Example("منذ ثلاثة أيام", "2022-01-19"), Example("قبل أسبوع", "2022-01-15"),
    Example("اليوم السبت", "2022-01-22"), Example("السبت", "2022-01-22"),
    Example("السبت الماضي", "2022-01-15"), Example("مساء أمس", "2022-01-21"),
    Example("أمس الجمعة", "2022-01-21"), Example("غداً", "2022-01-23"),
    Example("ليل الخميس - الجمعة", "2022-01-20/2022-01-21"),
    Example("خلال الأيام الثلاثة الماضية", "2022-01-19/2022-01-21"),
    Example("خلال الـ48 ساعة الماضية", "2022-01-20/2022-01-22"),
    Example("لليوم الثالث على التوالي", "2022-01-20/2022-01-22"),
    Example("الأسبوع الماضي", "2022-01-10/2022-01-16"),
    Example("الشهر الماضي", "2021-12-01/2021-12-31"),
    Example("مطلع الشهر الجاري", "2022-01-01/2022-01-10"),
    Example("أواخر تشرين الأول 2021", "2021-10-21/2021-10-31"),
    Example("عام 2021", "2021-01-01/2021-12-31"),
    Example("العام الماضي", "2021-01-01/2021-12-31"),
    Example("آذار 2011", "2011-03-01/2011-03-31"),
    Example("من 20 إلى 22 يناير", "2022-01-20/2022-01-22"),
    Example("بين 20 و22 كانون الثاني", "2022-01-20/2022-01-22"),
    Example("20-22 يناير", "2022-01-20/2022-01-22"),
    Example("من 28 شباط حتى 3 آذار", "2021-02-28/2021-03-03"),
    Example("منذ 24 تشرين الأول", "2021-10-24/.."),
    Example("أيلول وتشرين الأول", "2021-09-01/2021-10-31"),
    Example("September and October 2021", "2021-09-01/2021-10-31"),
    Example("20 January 2022\nFamilies leave", "2022-01-20"),
    Example("20 كانون الثاني 2022\nعائلات تغادر", "2022-01-20"),
    Example("31 كانون الأول", "2021-12-31"), Example("15 رمضان", ""),
    Example("15 رمضان 1443 هـ الموافق 16 نيسان 2022", "2022-04-16"),
    Example("منذ مطلع العام وحتى اليوم", "2022-01-01/2022-01-22"),
    Example("5 كانون الثاني الماضي", "2022-01-05"), Example("29 أيار الماضي", "2021-05-29"),
    Example("3 شباط المقبل", "2022-02-03"), Example("صيف 2015", "2015-06-21/2015-09-23"),
    Example("الربع الثالث من عام 2016", "2016-07-01/2016-09-30"),
    Example("on Thursday, 20 January", "2022-01-20"), Example("January 20, 2022", "2022-01-20"),
    Example("the 20th of January", "2022-01-20"), Example("20 Jan. 2022", "2022-01-20"),
    Example("Easter 2018", "2018-04-01"), Example("the last Easter", "2021-04-04"),
    Example("since Christmas", "2021-12-25/.."), Example("on Christmas Island", ""),
    Example("two weeks before Christmas", "2022-12-11"),
    Example("Thanksgiving weekend 2021", "2021-11-25/2021-11-28"),
    Example("15 January for three days", "2022-01-15/2022-01-18"),
    Example("March after next", "2023-03-01/2023-03-31"), Example("overnight", "2022-01-21"),
    Example("on January 18 and 19", "2022-01-18/2022-01-19"),
    Example("two days ago", "2022-01-20"), Example("the day before yesterday", "2022-01-20"),
    Example("yesterday", "2022-01-21"), Example("last week", "2022-01-10/2022-01-16"),
    Example("the past three days", "2022-01-19/2022-01-21"),
    Example("from 20 to 22 January", "2022-01-20/2022-01-22"),
    Example("between 20 and 22 January 2022", "2022-01-20/2022-01-22"),
    Example("since 24 October", "2021-10-24/.."), Example("in March 2011", "2011-03-01/2011-03-31"),
    Example("late October 2021", "2021-10-16/2021-10-31"),
    Example("before 2014", "../2013-12-31"), Example("in the 1980s", "1980-01-01/1989-12-31"),
    Example("Q3 2016", "2016-07-01/2016-09-30"), Example("in May", "2021-05-01/2021-05-31"),
  ]

  @Test("a day is the same in any wording", arguments: dates)
  func days(_ example: Example<String>) {
    let mentions = DateMention.all(in: FoldedText(example.text), reference: DateTests.published)
    let words = mentions.map { mention in
      mention.start == mention.end
        ? "\(mention.start, default: "..")"
        : "\(mention.start, default: "..")/\(mention.end, default: "..")"
    }
    #expect(words.joined(separator: " ") == example.meaning, sourceLocation: example.location)
  }

  @Test(
    "what only looks like a date is none",
    arguments: [
      "عمره 5 أعوام", "القرار 2254", "أحد السكان", "300 عائلة", "ثلاثة أيام", "20-25 عائلة",
      "resolution 2254", "block A4", "24/7", "11/9", "20-25 families", "may have left", "2.5",
      "the second family", "شارع 8 آذار", "ثورة 17 تشرين", "في اليوم السابع من الحملة",
      "123-12-1234", "march to the north", "نزحت عائلات",
    ])
  func none(_ text: String) {
    let mentions = DateMention.all(in: FoldedText(text), reference: DateTests.published)
    #expect(mentions.isEmpty)
  }

  @Test("a date is trusted over a weekday that contradicts it, and says so")
  func contradiction() {
    let text = FoldedText("الأحد 20 يناير 2022")
    let mention = DateMention.all(in: text, reference: DateTests.published).first
    #expect(mention?.start == Day(iso: "2022-01-20"))
    #expect(mention?.contradictsWeekday == true)
  }

  @Test("without a publication date only full dates are read")
  func withoutReference() {
    let text = FoldedText("أمس، الخميس، 20 يناير، و20 يناير 2022")
    let mentions = DateMention.all(in: text, reference: nil)
    #expect(mentions.map(\.start) == [Day(iso: "2022-01-20")])
  }

  @Test(
    "the span of a date leaves its clitics out",
    arguments: ["في [[20 كانون الثاني/يناير 2022]]،", "و[[الخميس 20 يناير]] نزح", "ل[[أمس]]"])
  func spans(_ marked: String) {
    let marked = MarkedText(marked)
    let found = Recognizer.values(
      in: marked.text, dimension: .date, reference: DateTests.published)
    #expect(found.map(\.span) == marked.spans)
  }
}

@Suite struct DateCellTests {
  @Test(
    "a cell with one reading gives its day",
    arguments: [
      Example("2022-01-20", "2022-01-20"), Example("2022/1/20", "2022-01-20"),
      Example("20/01/2022", "2022-01-20"), Example("1/20/2022", "2022-01-20"),
      Example("20.01.2022", "2022-01-20"), Example("٢٠/٠١/٢٠٢٢", "2022-01-20"),
      Example("20-01-22", "2022-01-20"), Example("20 كانون الثاني 2022", "2022-01-20"),
      Example("20 يناير 2022", "2022-01-20"), Example("2022-01-20T10:30:00Z", "2022-01-20"),
      Example("2022-01-20 00:00:00", "2022-01-20"), Example("20/01/2022 12:30", "2022-01-20"),
      Example("1/20/2022 10:00:00 AM", "2022-01-20"), Example("'20/01/2022", "2022-01-20"),
      Example("2022-01-20T10:30:00.000+03:00", "2022-01-20"), Example("05/05/2022", "2022-05-05"),
    ])
  func one(_ example: Example<String>) {
    let cell = DateCell(example.text)
    #expect(cell?.day == Day(iso: example.meaning), sourceLocation: example.location)
  }

  @Test("a cell that both orders read gives both")
  func both() {
    let cell = DateCell("03/04/2022")
    #expect(cell?.dayFirst == Day(iso: "2022-04-03"))
    #expect(cell?.monthFirst == Day(iso: "2022-03-04"))
    #expect(cell?.isAmbiguous == true)
    #expect(DateCell("13/04/2022")?.monthFirst == nil)
    #expect(DateCell("04/13/2022")?.dayFirst == nil)
  }

  @Test(
    "a cell that is no date is none",
    arguments: [
      "", "n/a", "20/01", "31/02/2022", "2022-13-45", "20/01/2022 see note", "350", "2022",
      "99999999999999999999", "آذار 2022", "0000-00-00", "20//01//2022",
    ])
  func none(_ cell: String) {
    #expect(DateCell(cell) == nil)
  }
}
