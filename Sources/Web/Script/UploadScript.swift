extension Script {
    /// Files on their way to us: dropped anywhere on the form, listed with their sizes, and how far they have come.
    ///
    /// The request is the form's own. An answer at another address is gone to; one at the form's address, as an error is, takes
    /// the place of the page.
    static let upload = #"""
        const size = (bytes, of = bytes) => of < 1e6 ? [Math.ceil(bytes / 1e3), "kB"]
          : [(bytes / 1e6).toFixed(of < 1e7 ? 1 : 0), "MB"];

        function upload(form) {
          const field = one("input[type=file]", form), names = one(".chosen", form), way = one(".way", form);
          const bar = one("progress", way), words = one("[role=status]", way), button = one("[type=submit]", form);
          const lists = event => event.dataTransfer && [...event.dataTransfer.types].includes("Files");

          function show() {
            names.hidden = !field.files.length;
            names.replaceChildren(...[...field.files].map(file => {
              const row = document.createElement("li"), bytes = document.createElement("small");
              bytes.textContent = size(file.size).join("\u00a0");
              row.append(file.name, bytes);
              return row;
            }));
          }
          function mark(event) {
            if (!lists(event)) return;
            event.preventDefault();
            const isInside = event.type === "dragleave" && form.contains(event.relatedTarget);
            form.classList.toggle("over", event.type === "dragover" || isInside);
          }
          one(".drop", form).hidden = false;
          field.onchange = show;
          form.ondragover = form.ondragleave = mark;
          form.ondrop = event => {
            if (!lists(event)) return;
            mark(event);
            const files = new DataTransfer(), known = new Set();
            const dropped = [...event.dataTransfer.items].filter(item => !item.webkitGetAsEntry()?.isDirectory)
              .map(item => item.getAsFile()).filter(Boolean);
            for (const file of [...field.files, ...dropped]) {
              const print = [file.name, file.size, file.lastModified].join("/");
              if (!known.has(print)) files.items.add(file);
              known.add(print);
            }
            field.files = files.files;
            show();
          };
          form.onsubmit = event => {
            event.preventDefault();
            const request = new XMLHttpRequest();
            request.open("POST", form.action);
            request.upload.onprogress = ({ loaded, total }) => {
              bar.max = total;
              bar.value = loaded;
              one("b", way).textContent = way.dataset.of.replace("{sent}", size(loaded, total)[0])
                .replace("{all}", size(total).join("\u00a0"));
            };
            request.upload.onload = () => {
              bar.removeAttribute("value");
              words.textContent = way.dataset.reading;
            };
            request.onload = () => {
              button.disabled = false;
              if (request.status < 400 && request.responseURL !== form.action) location.assign(request.responseURL);
              else replace(request.responseText);
            };
            request.onerror = () => {
              way.classList.add("broken");
              bar.value = 0;
              words.textContent = way.dataset.broken;
              button.disabled = false;
            };
            button.disabled = true;
            way.hidden = false;
            way.classList.remove("broken");
            words.textContent = "";
            request.send(new FormData(form));
          };
          show();
        }

        function replace(text) {
          const page = new DOMParser().parseFromString(text, "text/html");
          document.title = page.title;
          document.body.replaceWith(page.body);
          scrollTo(0, 0);
          start();
        }

        """#
}
