extension Script {
    /// A sentence that is being written is reviewed when the keys have rested: the form is sent to its `data-review`, and what comes,
    /// markup of ours, stands before the form. Only the last answer counts.
    static let review = """
        function review(form) {
          let rest, asked;
          const place = one(".fds", form.closest(".se, .more"));
          place.setAttribute("aria-live", "polite");
          form.addEventListener("input", () => {
            clearTimeout(rest);
            rest = setTimeout(async () => {
              asked?.abort();
              asked = new AbortController();
              try {
                const answer = await fetch(form.dataset.review,
                  { method: "POST", body: new URLSearchParams(new FormData(form)), signal: asked.signal });
                if (answer.ok && !answer.redirected) place.innerHTML = await answer.text();
              } catch {}
            }, 400);
          });
        }

        """
}
