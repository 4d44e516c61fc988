package import Displacement

/// A report in the words of one language, as blocks that every renderer prints in the same order.
package struct Page: Hashable, Sendable {
  package var language: LanguageCode
  package var title: Phrase
  /// The lines under the title.
  package var header: [Phrase]
  package var blocks: [Block]

  /// A piece of a page.
  package enum Block: Hashable, Sendable {
    case heading(Section, Phrase)
    case paragraph(Phrase)
    case list([Phrase])
    case table(Table)
    case footnotes([Note])
    /// A picture that says what tables say too: a renderer that does not draw leaves it out.
    case picture(Picture)
  }

  /// A drawing that stands in a page.
  package struct Picture: Hashable, Sendable {
    /// The name of the picture, of which a page has one: `map`, `chart`.
    package var id: String
    package var drawing: Drawing
    /// The line under the drawing.
    package var caption: Phrase
    /// The numbers of the drawing, where no other table of the page has them; a renderer may show
    /// it on demand.
    package var table: Table?

    package init(
      id: String, _ drawing: Drawing, caption: Phrase = Phrase(), table: Table? = nil
    ) {
      self.id = id
      self.drawing = drawing
      self.caption = caption
      self.table = table
    }
  }

  /// A footnote in words.
  package struct Note: Hashable, Sendable {
    package var number: Int
    /// The digits of the page.
    package var digits = Digits.western
    package var text: Phrase
    /// The sentence of the source, where the audience may see it.
    package var quotation: String?
    /// The words of the number within the quotation.
    package var phrase: String?

    /// The number as the page prints it.
    var label: String { digits.shaped("\(number)") }
  }
}

extension Page {
  /// Rows of figures; the first column names what each row is about.
  package struct Table: Hashable, Sendable {
    package var columns: [Column]
    package var rows: [Row]

    /// The table without the columns in which no row has anything.
    init(_ columns: [Column], _ rows: [Row]) {
      let kept = columns.indices.filter { index in
        index == 0 || rows.contains { !$0.cells[index].isEmpty && $0.cells[index] != .blank }
      }
      self.columns = kept.map { columns[$0] }
      self.rows = rows.map { row in
        Row(kept.map { row.cells[$0] }, level: row.level, isTotal: row.isTotal)
      }
    }
  }

  /// The head of a column and how its cells are set.
  package struct Column: Hashable, Sendable {
    package var title: String
    package var kind: Kind
    /// What the column holds, whatever it is called; `nil` where no term names it.
    package var term: Term? = nil

    /// How the cells of a column are set.
    package enum Kind: Hashable, Sendable {
      /// What the row is about.
      case label
      /// A number, at the end of its column; a missing one is a dash, never 0.
      case number
      /// A range, at the end of its column; an exact number has none.
      case range
      case words
    }
  }

  /// A row of a table.
  package struct Row: Hashable, Sendable {
    /// As many as the table has columns; an empty phrase where nothing is known.
    package var cells: [Phrase]
    /// How deep the row stands under wider ones.
    package var level: Int
    package var isTotal: Bool

    init(_ cells: [Phrase], level: Int = 0, isTotal: Bool = false) {
      self.cells = cells
      self.level = level
      self.isTotal = isTotal
    }
  }
}
