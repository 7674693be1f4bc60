"""Web archives made on the spot."""


def record(kind, content, url="", **fields):
    """One record of an archive; `__` in a field's name stands for a dash."""
    head = {
        "WARC-Type": kind,
        "WARC-Target-URI": url,
        "WARC-Date": "2024-03-05T10:00:00Z",
        "Content-Length": len(content),
    }
    head |= {name.replace("__", "-"): value for name, value in fields.items()}
    lines = [f"{name}: {value}" for name, value in head.items() if value != ""]
    return "\r\n".join(["WARC/1.0", *lines, "", ""]).encode() + content + b"\r\n\r\n"


def response(url, content_type, body, *, status="200 OK", headers=()):
    """A server's answer."""
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {content_type}", *headers, "", ""]).encode()
    return record("response", head + body, url, Content__Type="application/http; msgtype=response")


def page(url, html):
    """A page as a server gives it."""
    return response(url, "text/html; charset=utf-8", html.encode())
