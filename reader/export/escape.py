"""Text as it must be written so that Markdown and YAML readers show that very text.

Source: CommonMark 0.31 sections 2.4 (backslash escapes), 2.5 (character references), 4 and 5 (what begins a block);
YAML 1.2.2 section 5.7 (escaped characters); Obsidian's help on tags, internal links and block ids.
"""

import json
import re

# A text that needs nothing done to it, known in one pass: nothing at its ends that Markdown would strip or take for the
# start of a list, and none of the characters that mean something to it, that no reader shows, or that reorder a line.
_PLAIN = re.compile(
    "(?![-+:=0-9\\s])[^#$%&*<=>\\[-`{-~\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+(?<!\\s)",
)
_INLINE = re.compile(r"[\\`*_\[\]<>&#|$~^{}]|==+|%%+")
_CONTROL_BLANK = re.compile("[\t\x0b\x0c\r\x1c-\x1f\x85]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
# Embeddings, overrides and isolates would reorder the source of the line that they stand in.
_REORDERING = re.compile("[\u2028-\u202e\u2066-\u2069]")
_BIDI_CONTROL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LINE_START = re.compile(r"[-+](?=[\s+-]|$)|[=:]|[0-9]{1,9}(?=[.)])")
_PANDOC_INLINE = re.compile(r"[@\"']|--+|\.\.\.+")
_PANDOC_LINE_START = re.compile(r"\(?(?:[A-Za-z]|[ivxlcdmIVXLCDM]{1,8}|[0-9]{1,9}|@\w*)(?=[.)]\s)")
_WIKILINK_FORBIDDEN = re.compile(r"[\[\]|#^<>`*\\/:?\"$~{}&=%\s]+")
_OUTER_UNDERSCORE = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])")
_TAG_FORBIDDEN = re.compile(r"[\u2000-\u206f\u2e00-\u2e7f'!\"#$%&()*+,.:;<=>?@^`{|}~\[\]\\«»،؛؟٪\x00-\x1f\x7f-\x9f]+")
_YAML_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ISO_DATE = re.compile(r"[1-9][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9])")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
_RISKY = re.compile("[\r<`~^\x00\ud800-\udfff]|hashiya:|\n[ \t]*\n[ \t]*\n")
_FENCE = re.compile(r"`{3,}|~{3,}")
_AFTER = "after"
_MOST_FENCES = 8
_OPEN_HTML = re.compile(
    r"^([\s>*+\-0-9.)]*)<(?=!--|\?|![A-Za-z\[]|/?(?:script|pre|style|textarea)\b)", re.IGNORECASE | re.MULTILINE
)
_SEAL = re.compile(r"(hashiya://[^\s&]*)&v=[0-9a-f]{8}")
_OWN_MARK = re.compile(r"hashiya:(?=begin|end)|^([ \t]*)\^(?=h-)", re.MULTILINE)


def inline(text: str, *, pandoc: bool = False) -> str:
    """One line of text as Markdown that reads as the same characters wherever it stands in a line.

    Args:
        text: Plain text without a line feed.
        pandoc: Whether Pandoc's own marks (citations, smart punctuation, lettered lists) are escaped as well.

    Returns:
        The text with backslashes and character references; blanks among the control characters become spaces,
        others (and lone surrogates) U+FFFD.
    """
    if not text or (not pandoc and _PLAIN.fullmatch(text)):
        return text
    text = _UNPRINTABLE.sub("\ufffd", _CONTROL_BLANK.sub(" ", text))
    body = text.strip()
    escaped = _INLINE.sub(_backslashed, body)
    if pandoc:
        escaped = _PANDOC_INLINE.sub(_backslashed, escaped)
    escaped = _REORDERING.sub(_referenced, _escaped_start(escaped, pandoc=pandoc))
    if len(body) == len(text):
        return escaped
    lead = len(text) - len(text.lstrip())
    return _references(text[:lead]) + escaped + (_references(text[lead + len(body) :]) if body else "")


def _escaped_start(line: str, *, pandoc: bool) -> str:
    """The line with a backslash at what would make it a list, a heading's underline or a definition."""
    start = _LINE_START.match(line) or (_PANDOC_LINE_START.match(line) if pandoc else None)
    if start is None:
        return line
    at = start.end() if start[0][-1].isalnum() else start.start()
    return f"{line[:at]}\\{line[at:]}"


def _backslashed(match: re.Match[str]) -> str:
    return "".join(f"\\{character}" for character in match[0])


def _referenced(match: re.Match[str]) -> str:
    return _references(match[0])


def _references(text: str) -> str:
    return "".join(f"&#x{ord(character):X};" for character in text)


def blockquote(text: str, *, pandoc: bool = False) -> str:
    """A passage as a block quotation, one Markdown paragraph for each of its lines.

    Args:
        text: Plain text; empty lines are left out.
        pandoc: As for `inline`.

    Returns:
        Lines that all begin with `>`, without a line end.
    """
    if not pandoc and _PLAIN.fullmatch(text):
        return f"> {text}"
    return "\n>\n".join(f"> {inline(line, pandoc=pandoc)}" for line in text.split("\n") if line) or ">"


def one_line(text: str) -> str:
    """The text with every run of white space as one space, and without bidirectional controls."""
    return " ".join(_BIDI_CONTROL.sub("", text).split())


def link_name(name: str) -> str:
    """A name as links to notes may hold it: characters that no file name or link may hold become spaces."""
    plain = _UNPRINTABLE.sub("", _WIKILINK_FORBIDDEN.sub(" ", one_line(name)))
    return " ".join(_OUTER_UNDERSCORE.sub(" ", plain).split())


def wikilink(name: str) -> str:
    """A name as `[[name]]`; empty if nothing of it can be written."""
    plain = link_name(name)
    return f"[[{plain}]]" if plain else ""


def tag(name: str) -> str:
    """A tag's name as Obsidian and its kin read it, without `#`; empty if nothing of it can be written."""
    parts = (_TAG_FORBIDDEN.sub("", "_".join(_SURROGATE.sub("", part).split())) for part in name.split("/"))
    whole = "/".join(part for part in parts if part)
    # Obsidian takes a tag of digits only for a number.
    return f"_{whole}" if whole and whole.replace("/", "").isdigit() else whole


def hashtags(names: tuple[str, ...]) -> str:
    """Tags as `#one #two`, in order, each once."""
    return " ".join(dict.fromkeys(f"#{written}" for written in map(tag, names) if written))


def json_value(value: object) -> str:
    r"""A value as indented JSON; a lone surrogate becomes its `\u` escape, which reads back as it was."""
    written = json.dumps(value, ensure_ascii=False, indent=1)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", written) + "\n"


def yaml(text: str) -> str:
    r"""The text as a double-quoted YAML scalar; bidirectional controls and line separators as `\u` escapes."""
    quoted = json.dumps(_SURROGATE.sub("\ufffd", text), ensure_ascii=False)
    return _YAML_UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def yaml_list(texts: list[str] | tuple[str, ...]) -> str:
    """The texts as a YAML flow sequence of double-quoted scalars."""
    return f"[{', '.join(map(yaml, texts))}]"


def yaml_date(date: str) -> str:
    """A full ISO date as YAML's own date, anything else (a year, a year and month) as a quoted scalar."""
    return date if _ISO_DATE.fullmatch(date) else yaml(date)


def contained(note: str) -> str:
    """A note's Markdown, kept from swallowing what follows it.

    What the user wrote stays Markdown. Only what would run on past the note is mended: a code fence is closed, an HTML
    block that ends at no blank line is shown as text, and marks that exports use themselves are defused.
    """
    if not _RISKY.search(note):
        return note.strip("\n").rstrip()
    note = _SURROGATE.sub("\ufffd", note).replace("\x00", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")
    note = _SEAL.sub(r"\1", _BLANK_LINES.sub("\n\n", note)).strip("\n").rstrip()
    note = _OWN_MARK.sub(_defused, _OPEN_HTML.sub(r"\1\\<", note))
    return _with_closed_fences(note) if "```" in note or "~~~" in note else note


def _with_closed_fences(note: str) -> str:
    """The note with its code fences closed, or shown as text where no line would close them.

    Whether a fence is open at the end depends on the lists and quotations around it, so CommonMark's parser is asked.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")
    fences = sorted(set(_FENCE.findall(note)), key=len)
    for candidate in (note, *(f"{note}\n{fence}" for fence in fences[:_MOST_FENCES])):
        last = parser.parse(f"{candidate}\n\n{_AFTER}\n")[-3:]
        if last[0].type == "paragraph_open" and last[0].level == 0 and last[1].content == _AFTER:
            return candidate
    return _FENCE.sub(_backslashed, note)


def _defused(match: re.Match[str]) -> str:
    return "hashiya\\:" if match[0] == "hashiya:" else f"{match[1]}\\^"
