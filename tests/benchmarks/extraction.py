"""How fast entities and sources are found, in how much memory, and how well on the annotated articles where they are at hand."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from reader.analysis import analyse
from reader.article import Article, blocks_of
from reader.entities.extract import extract_entities
from reader.entities.gazetteer import OrganisationRow, PersonRow, PlaceRow
from reader.entities.knowledge import knowledge
from reader.entities.lexicon import read_table
from reader.entities.words import lines_of
from reader.findings import analysis_to_json
from reader.sources.attribute import extract_attributions
from tests.benchmarks import anercorp
from tests.benchmarks.figures import Figure, Options, middle

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
SAMPLE = ROOT / "resources" / "samples" / "tall-al-sarw.txt"
WORDS = 30_000
FLOORS = {
    "mentions": 80,
    "mentions.PER": 80,
    "mentions.LOC": 86,
    "mentions.ORG": 68,
    "aliases": 78,
    "attribution": 80,
    "attribution.strict": 72,
    "who": 85,
}
ANERCORP_FLOOR = 77
SAMPLE_FLOORS = {"mentions": 95, "attribution": 90}

_COLD = """
import resource, sys, time
start = time.process_time()
from reader.article import Article, blocks_of
from reader.entities.extract import extract_entities
text = open(sys.argv[1], encoding="utf-8").read()
extract_entities(Article(text, blocks_of(text)))
print((time.process_time() - start) * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def measure(options: Options) -> Iterator[Figure]:
    """Speed and memory, then the scores."""
    seed = SHARED / "samples" / "seed.txt"
    path = options.article or (seed if seed.is_file() else SAMPLE)
    article = _article(path.read_text("utf-8"))
    yield from _cold(path, options.runs)
    yield Figure(
        "entities of the sample article, warm", _cpu_ms(lambda: extract_entities(article), options.runs), "ms", 40
    )
    yield Figure("entities and sources of it, warm", _cpu_ms(lambda: analyse(article), options.runs), "ms")
    yield from _throughput(article, options.runs)
    for name, floors in (("dev", FLOORS), ("seed", SAMPLE_FLOORS)):
        folder = SHARED / "gold" / name
        if folder.is_dir():
            yield from _scores(folder, floors)
    if (SHARED / "data" / "ner").is_dir():
        for kind, value in anercorp.scores(SHARED / "data" / "ner").items():
            floor = ANERCORP_FLOOR if kind == "all" else None
            yield Figure(f"{kind} on ANERcorp, trained without the house", value, "", floor, at_least=True)


def _article(text: str) -> Article:
    return Article(text, blocks_of(text))


def _cpu_ms(work: Callable[[], object], runs: int) -> float:
    """The median CPU time of a piece of work: other programs do not falsify it."""
    work()
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return middle(times) * 1000


def _cold(path: Path, runs: int) -> Iterator[Figure]:
    """The first article of a new process: imports, lexicons and model included."""
    measured = []
    for _ in range(runs):
        command = [sys.executable, "-c", _COLD, str(path)]
        ran = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        measured.append([float(value) for value in ran.stdout.split()])
    yield Figure("entities of the sample article, first in a process", middle([ms for ms, _ in measured]), "ms", 340)
    yield Figure("memory of that process at most", middle([mib for _, mib in measured]), "MiB", 120)


def _throughput(article: Article, runs: int) -> Iterator[Figure]:
    """Words a second on a long article, with and without the tagger."""
    repeated = _article("\n".join([article.text] * (WORDS // max(1, article.word_count) + 1)))
    lines = lines_of(repeated)
    count = sum(map(len, lines))
    spent = _cpu_ms(lambda: extract_entities(repeated), min(runs, 3))
    yield Figure(f"entities of {count} words", count / spent * 1000, "words/s", 20_000, at_least=True)
    entities = extract_entities(repeated)
    spent = _cpu_ms(lambda: extract_attributions(repeated, entities), min(runs, 3))
    yield Figure(f"statements of {count} words", count / spent * 1000, "words/s", 20_000, at_least=True)
    names = knowledge().names
    spent = _cpu_ms(lambda: [list(names.matches(line)) for line in lines], runs)
    baseline = _entity_ruler(repeated.text, runs) if find_spec("spacy") else None
    yield Figure("the lexicon's pass over them", count / spent * 1000, "words/s", 400_000, at_least=True)
    if baseline:
        yield Figure("the same beside spaCy's EntityRuler", count / spent * 1000, "words/s", 1, baseline, at_least=True)


def _entity_ruler(text: str, runs: int) -> float:
    """Words a second of spaCy's blank Arabic pipeline with an EntityRuler of the same names."""
    import spacy

    pipeline = spacy.blank("ar")
    pipeline.max_length = len(text) + 1
    ruler = pipeline.add_pipe("entity_ruler")
    tables = (
        ("places.tsv", PlaceRow, "LOC"),
        ("organisations.tsv", OrganisationRow, "ORG"),
        ("people.tsv", PersonRow, "PER"),
    )
    ruler.add_patterns(
        [{"label": label, "pattern": row.form} for table, kind, label in tables for row in read_table(table, kind)]
    )
    count = len(pipeline.make_doc(text))
    return count / _cpu_ms(lambda: pipeline(text), min(runs, 3)) * 1000


def _scores(folder: Path, floors: dict[str, float]) -> Iterator[Figure]:
    """What the scorer beside the annotated articles says."""
    with tempfile.TemporaryDirectory(prefix="hashiya-") as temporary:
        predictions = Path(temporary) / "predictions.jsonl"
        with predictions.open("w", encoding="utf-8") as file:
            for path in sorted(folder.glob("*.txt")):
                article = _article(path.read_text("utf-8"))
                found = analysis_to_json(article, analyse(article), file=str(path))
                file.write(json.dumps(found, ensure_ascii=False) + "\n")
        command = [sys.executable, str(folder.parent / "score.py"), str(folder), str(predictions), "--json"]
        scored = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    for name, floor in floors.items():
        value = scored[name] if name == "who" else scored[name][2]
        yield Figure(f"{name} on gold/{folder.name}", value, "", floor, at_least=True)
