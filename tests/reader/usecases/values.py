"""An article in an open workspace."""

from reader.article import Article, Metadata, blocks_of

TEXT = "قال وزير الخارجية سامر الحلبي إن المفاوضات مستمرة.\nوأضاف الوزير أن المفاوضات ستُستأنف غدًا في جنيف."


def article(text=TEXT, url="https://example.org/a"):
    return Article(text, blocks_of(text), Metadata(title="مفاوضات", url=url, language="ar"))
