extension Script {
    /// What a chart shows on a day, by pointer, touch and keys. The values are the cells of the table behind the chart.
    ///
    /// A slider lies over the drawing: browsers know how to move it and how to say where it stands. Its thumb is as wide as a
    /// day and shows a line in its middle. Without a pointer or the focus on it, it goes back to today. What changes under the
    /// pointer is no place to go on from: the links of the table stay in the table.
    static let readOut = #"""
        function readOut(slider) {
          const chart = slider.closest(".chart"), rows = all(".behind tbody tr", chart.parentElement);
          const cells = all(".read dd", chart), heads = all(".read dt", chart).map(head => head.textContent);
          const said = one(".said", chart), today = slider.defaultValue;
          let rest = 0;

          function show() {
            const row = rows[slider.value];
            cells.forEach((cell, place) => cell.replaceChildren(...row.cells[place].cloneNode(true).childNodes));
            all(".read a", chart).forEach(link => link.replaceWith(link.textContent));
            slider.setAttribute("aria-valuetext", sentence());
          }
          const sentence = () => cells.map((cell, place) => [heads[place], cell.textContent.trim()])
            .filter(([, text]) => text !== "\u2013").map(pair => pair.join(": ")).join(", ");
          function move(to) {
            slider.value = to;
            show();
          }
          function point(event) {
            const box = slider.getBoundingClientRect();
            const to = Math.floor((event.clientX - box.left) / box.width * rows.length);
            if (to === +slider.value) return;
            move(to);
            clearTimeout(rest);
            rest = setTimeout(() => { said.textContent = sentence(); }, 600);
          }
          function leave(event) {
            if (event.pointerType === "touch") return;
            clearTimeout(rest);
            said.textContent = "";
            const isStill = event.type === "blur" ? slider.matches(":hover") : document.activeElement === slider;
            if (!isStill) move(today);
          }

          slider.oninput = show;
          slider.onkeydown = event => {
            const by = { PageUp: 7, PageDown: -7 }[event.key];
            if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
            event.preventDefault();
            move(+slider.value + by);
          };
          slider.onpointerdown = slider.onpointermove = point;
          slider.onpointerleave = slider.onblur = leave;
          new ResizeObserver(() => {
            const drawing = all("svg[data-from]", chart).find(isShown);
            if (!drawing) return;
            const { from, to } = drawing.dataset;
            const scale = drawing.clientWidth / drawing.viewBox.baseVal.width / 10, wide = (to - from) * scale;
            slider.style.left = `${from * scale}px`;
            slider.style.width = `${wide}px`;
            slider.style.setProperty("--day", `${wide / rows.length}px`);
            // Seen when it has its place: nothing moves.
            slider.hidden = false;
          }).observe(chart);
          move(today);
        }

        """#
}
