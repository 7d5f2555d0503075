// Copies the message on the page, for mail programs as HTML and as plain text.
{
  const find = (name) => document.querySelector(`[data-${name}]`);
  const button = find("copy");
  const toBlob = (type, text) => new Blob([text], { type });
  if (navigator.clipboard?.write) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const message = find("message").cloneNode(true);
      for (const node of message.querySelectorAll("[hidden]")) node.remove();
      const html = toBlob("text/html", message.innerHTML);
      const text = toBlob("text/plain", find("text").textContent);
      await navigator.clipboard.write([
        new ClipboardItem({ "text/html": html, "text/plain": text }),
      ]);
      const status = find("copied");
      status.textContent = status.dataset.copied;
    });
  }
}
