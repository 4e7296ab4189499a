extension Script {
    /// Keys: `g` and a letter lead where the link of that letter in the page leads, `j` and `k` walk the rows, `/` finds, `?`
    /// lists them. None works in a field or together with Control, Alt or Meta, and all can be switched off, because a voice
    /// command may be heard as single letters (WCAG 2.1.4).
    static let keys = """
        const setting = {
          get isOff() {
            try { return localStorage.getItem("keys") === "off"; } catch { return false; }
          },
          set isOff(value) {
            try { value ? localStorage.setItem("keys", "off") : localStorage.removeItem("keys"); } catch { }
          },
        };
        let leadAt = -Infinity;

        function press(event) {
          const { key, target, timeStamp } = event;
          if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
          if (target.closest("input:not([type=range]),select,textarea,[contenteditable]")) {
            if (key === "Escape") target.blur();
            return;
          }
          if (setting.isOff || one("dialog[open]")) return;
          const isSecond = timeStamp - leadAt < 1500;
          leadAt = -Infinity;
          const act = isSecond ? leads(key) : { "?": list, "/": find, j: () => step(1), k: () => step(-1) }[key];
          if (act) {
            event.preventDefault();
            act();
          } else if (key === "g") {
            leadAt = timeStamp;
          }
        }

        const link = key => one(`a[data-key="${CSS.escape(key)}"]`);
        const leads = key => link(key) && (() => link(key).click());
        const list = () => one("#keys")?.showModal();

        function find() {
          const field = one("main input[type=search]");
          if (field) {
            field.focus();
            field.select();
          } else if (link("/")) {
            link("/").click();
          }
        }

        function step(by) {
          const rows = all("main :is(.card,.tab tbody tr,.list>li,.tl>li)")
            .map(row => one("a[href]", row)).filter(first => first && isShown(first));
          const now = rows.findIndex(first => first.closest(".card,tr,li").contains(document.activeElement));
          const next = now < 0 ? (by > 0 ? 0 : rows.length - 1) : now + by;
          rows[next]?.focus();
        }

        function offerKeys() {
          const dialog = one("#keys"), button = one("[data-keys]");
          if (!dialog || !button) return;
          button.hidden = false;
          button.onclick = list;
          const box = one("input", dialog);
          box.checked = !setting.isOff;
          box.onchange = () => { setting.isOff = !box.checked; };
          dialog.onclick = event => {
            if (event.target === dialog || event.target.closest("button")) dialog.close();
          };
        }

        """
}
