import Displacement

extension MapPage {
  /// What the page may do: show its own styles and run this one script, fetch nothing, send
  /// nothing, and stand in no other page that could cover it.
  static let policy = """
    default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(Digest(of: script).base64)'; \
    base-uri 'none'; form-action 'none'
    """

  /// Zooms and moves the map by changing what of it is shown, and turns the page to the language
  /// that was chosen.
  ///
  /// It moves by dragging and by the arrow keys, zooms by the buttons, by + and -, by a double click
  /// and by the wheel while Control is held, so that a page can still be scrolled over its map.
  static let script = """

    "use strict";
    for (const figure of document.querySelectorAll("figure.map")) {
      const svg = figure.querySelector("svg");
      const whole = svg.getAttribute("viewBox").split(" ").map(Number);
      let box = whole.slice();
      const show = () => {
        for (const axis of [0, 1]) {
          const most = whole[axis] + whole[axis + 2] - box[axis + 2];
          box[axis] = Math.max(whole[axis], Math.min(most, box[axis]));
        }
        svg.setAttribute("viewBox", box.map(number => number.toFixed(2)).join(" "));
        svg.classList.toggle("zoomed", box[2] < whole[2]);
      };
      const zoom = (factor, x = 0.5, y = 0.5) => {
        const width = Math.max(whole[2] / 12, Math.min(whole[2], box[2] / factor));
        const height = width * whole[3] / whole[2];
        box = [box[0] + (box[2] - width) * x, box[1] + (box[3] - height) * y, width, height];
        show();
      };
      const move = (x, y) => {
        box[0] += x * box[2];
        box[1] += y * box[3];
        show();
      };
      const at = event => {
        const rectangle = svg.getBoundingClientRect();
        return [(event.clientX - rectangle.left) / rectangle.width,
          (event.clientY - rectangle.top) / rectangle.height];
      };
      const buttons = figure.querySelector(".zoom");
      buttons.hidden = false;
      buttons.addEventListener("click", event => {
        const factor = Number(event.target.dataset.zoom ?? NaN);
        if (factor > 0) zoom(factor);
        if (factor === 0) { box = whole.slice(); show(); }
      });
      svg.tabIndex = 0;
      svg.addEventListener("keydown", event => {
        const keys = {
          "+": () => zoom(1.5), "=": () => zoom(1.5), "-": () => zoom(1 / 1.5),
          "0": () => { box = whole.slice(); show(); },
          ArrowLeft: () => move(-0.1, 0), ArrowRight: () => move(0.1, 0),
          ArrowUp: () => move(0, -0.1), ArrowDown: () => move(0, 0.1)
        };
        if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
        if (event.key.startsWith("Arrow") && box[2] === whole[2]) return;
        keys[event.key]();
        event.preventDefault();
      });
      svg.addEventListener("wheel", event => {
        if (!event.ctrlKey) return;
        zoom(Math.exp(-event.deltaY / 300), ...at(event));
        event.preventDefault();
      }, { passive: false });
      svg.addEventListener("dblclick", event => zoom(event.shiftKey ? 0.5 : 2, ...at(event)));
      let last = null;
      svg.addEventListener("pointerdown", event => {
        if (box[2] === whole[2]) return;
        last = at(event);
        svg.setPointerCapture(event.pointerId);
      });
      svg.addEventListener("pointermove", event => {
        if (!last) return;
        const now = at(event);
        move(last[0] - now[0], last[1] - now[1]);
        last = now;
      });
      for (const end of ["pointerup", "pointercancel"]) {
        svg.addEventListener(end, () => { last = null; });
      }
    }
    const turn = () => {
      const language = document.querySelector("[name=language]:checked").value;
      const article = document.querySelector(`article[lang=${language}]`);
      document.documentElement.lang = language;
      document.documentElement.dir = article.dir;
      document.title = article.dataset.title;
    };
    for (const choice of document.querySelectorAll("[name=language]")) {
      choice.addEventListener("change", turn);
    }
    turn();

    """

  /// What the page has besides the styles of every page.
  static let style = """
    body { max-width: 76rem }
    [name=language] { position: absolute; opacity: 0 }
    [name=language] + label { display: inline-block; margin-inline-end: .3rem; padding: .15rem .7rem;
      border: 1px solid #888; border-radius: .2rem; cursor: pointer }
    [name=language]:checked + label { color: #fff; background: #1a1a1a }
    [name=language]:focus-visible + label { outline: 2px solid #1f5f8b; outline-offset: 2px }
    article { display: none; margin-top: 1rem }
    #to-en:checked ~ article[lang=en], #to-ar:checked ~ article[lang=ar] { display: block }
    .map { margin: .6rem 0 1rem }
    .map svg:first-of-type { margin-bottom: .6rem; touch-action: manipulation }
    .map svg.zoomed { cursor: grab; touch-action: none }
    .map svg:focus-visible { outline: 2px solid #1f5f8b }
    .zoom { margin: 0 0 .4rem; direction: ltr; text-align: right }
    .zoom button { width: 2.2rem; height: 2.2rem; margin: 0; font: inherit; color: #1a1a1a;
      background: #fff; border: 1px solid #888; border-radius: .2rem; cursor: pointer }
    @media print { [name=language] + label, .zoom { display: none } article { margin: 0 } }
    """
}

extension Digest {
  /// The 32 bytes in the 44 characters of RFC 4648.
  var base64: String {
    let digits = Array(description.utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).map { index in
      digits[index].hexadecimalValue << 4 | digits[index + 1].hexadecimalValue
    }
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...group.count { text.append(alphabet[bits >> (18 - 6 * place) & 63]) }
      text += String(repeating: "=", count: 3 - group.count)
    }
    return text
  }
}

extension UInt8 {
  /// What a lower-case hexadecimal digit stands for.
  fileprivate var hexadecimalValue: UInt8 {
    self < UInt8(ascii: "a") ? self - UInt8(ascii: "0") : self - UInt8(ascii: "a") + 10
  }
}
