extension Script {
    /// What goes on while something runs: an element with `data-live` shows what its address sends. `progress` carries markup of
    /// ours, `done` the address to go to, on this server. After three errors in a row the page is asked for anew.
    static let live = """
        function follow(element) {
          let errors = 0;
          function listen() {
            const source = new EventSource(element.dataset.live);
            source.addEventListener("progress", event => {
              errors = 0;
              element.innerHTML = event.data;
            });
            source.addEventListener("done", event => {
              source.close();
              const to = new URL(event.data, location.href);
              if (to.origin === location.origin) location.assign(to);
            });
            source.onerror = () => {
              errors += 1;
              if (errors >= 3) {
                source.close();
                setTimeout(() => location.reload(), 3000);
              } else if (source.readyState === EventSource.CLOSED) {
                setTimeout(listen, 2000);
              }
            };
          }
          listen();
        }

        """
}
