"""ANERcorp's test part with repaired first words, by the shipped pipeline with a tagger and weights from its training part alone.

The corpus has no articles: fifty sentences stand in for one, each a line.
"""

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reader.article import Article, blocks_of
from reader.entities.corpora import LabelledLine, names_in, read_conll
from reader.entities.extract import mentions_in
from reader.entities.knowledge import Knowledge, knowledge
from reader.entities.tagger import MODEL, TAGGED_KINDS, CrfTagger, SequenceTagger
from reader.entities.train import lines_of_corpora, train, weights_of_corpora

TEST = "anercorp.test.repaired.conll"
SENTENCES = 50


def scores(folder: Path) -> dict[str, float]:
    """F1 in per cent: all, and by kind.

    Args:
        folder: The folder with the corpora.
    """
    corpora = lines_of_corpora(folder)
    with tempfile.TemporaryDirectory(prefix="hashiya-") as temporary:
        path = Path(temporary) / MODEL
        train(corpora, path)
        model = CrfTagger(path.read_bytes())
    known = knowledge()
    trust = replace(known.trust, weights={(row.rule, row.kind): row.weight for row in weights_of_corpora(corpora)})
    return _f1(list(read_conll(folder / TEST)), replace(known, trust=trust), model)


def _f1(sentences: Sequence[LabelledLine], known: Knowledge, model: SequenceTagger) -> dict[str, float]:
    counts: Counter[tuple[str, str]] = Counter()
    for start in range(0, len(sentences), SENTENCES):
        some = sentences[start : start + SENTENCES]
        right = {(line, *name) for line, sentence in enumerate(some) for name in names_in(sentence.labels)}
        found = set(_found(some, known, model))
        for kind in TAGGED_KINDS:
            for which, names in (("right", right), ("found", found), ("both", right & found)):
                counts[which, kind] += sum(name[-1] == kind for name in names)
    for which in ("right", "found", "both"):
        counts[which, "all"] = sum(counts[which, kind] for kind in TAGGED_KINDS)
    return {
        kind: 200 * counts["both", kind] / max(1, counts["right", kind] + counts["found", kind])
        for kind in ("all", *TAGGED_KINDS)
    }


def _found(
    sentences: Sequence[LabelledLine], known: Knowledge, model: SequenceTagger
) -> Iterator[tuple[int, int, int, str]]:
    """The mentions of some sentences, with the number of the sentence, by the tokens that they touch."""
    texts = [" ".join(word.form for word in sentence.words) for sentence in sentences]
    article = Article("\n".join(texts), blocks_of("\n".join(texts)))
    starts = [block.span.start for block in article.blocks]
    tokens: list[tuple[int, int, int, int]] = []
    for line, (start, sentence) in enumerate(zip(starts, sentences, strict=True)):
        place = start
        for number, word in enumerate(sentence.words):
            tokens.append((place, place + len(word.form), line, number))
            place += len(word.form) + 1
    for mention in mentions_in(article, known, model):
        if mention.kind in TAGGED_KINDS:
            touched = [token for token in tokens if token[0] < mention.span.end and mention.span.start < token[1]]
            yield touched[0][2], touched[0][3], touched[-1][3] + 1, mention.kind.value
