import dataclasses

import pytest

from tests.programs import printed

written_singly = pytest.mark.skipif(
    not hasattr(dataclasses, "_create_fn"), reason="this Python writes them in another way"
)

SHARING = "from ui.sharedmethods import share_dataclass_methods; share_dataclass_methods()"
BEHAVIOUR = """
import copy, dataclasses, inspect, pickle
{}
from dataclasses import dataclass, field, replace, asdict, astuple

@dataclass(frozen=True, slots=True, order=True)
class Place:
    \"\"\"Somewhere.\"\"\"
    x: int
    y: float = 0.5
    names: tuple[str, ...] = ()

@dataclass(frozen=True, slots=True)
class Town(Place):
    name: str = ""

@dataclass(frozen=True)
class Land:
    x: int

@dataclass(frozen=True)
class Village(Land):
    seen: list[str] = field(default_factory=list, compare=False)
    folk: int = field(default=0, repr=False, hash=False)

@dataclass(eq=False)
class Known:
    a: int
    b: object = None

@dataclass(frozen=True, eq=False)
class Named(Land):
    name: str = ""

@dataclass(frozen=True)
class Nothing:
    pass

@dataclass
class Mutable:
    items: list[object] = field(default_factory=list)

class Free(Village):
    def __setattr__(self, name, value):
        super().__setattr__(name, value)

def tried(work):
    try:
        return work()
    except Exception as error:
        return type(error).__name__, str(error)

a, b, town = Place(1), Place(1), Town(1, name="a")
village, free, ring = Village(1, seen=["x"], folk=3), Free(1), Mutable()
ring.items.append(ring)
print(a, town, village, Named(2, "n"), Nothing(), Known(1), Mutable([2]), ring, free)
print(a == b, a != Place(2), a == 3, {{a: 1}}[b], hash(a) == hash(b), a == town, town == Town(1, name="a"))
print(a < Place(2), a <= b, a > b, a >= b, tried(lambda: a < 3), tried(lambda: a < town), town < Town(2))
print(village == Village(1, folk=3), village == Village(1), hash(village) == hash(Village(1)), Nothing() == Nothing())
print(Known(1) == Known(1), Named(1, "a") == Named(1, "b"), Mutable() == Mutable(), tried(lambda: hash(Mutable())))
for thing in (a, town, village, Nothing()):
    # Python's own refuse other names than those of fields with the words of an error in Python, where there are slots.
    for name in ("x", "y", "names") if thing is a or thing is town else ("x", "folk", "other"):
        print(tried(lambda: setattr(thing, name, 3)), tried(lambda: delattr(thing, name)))
print(tried(lambda: setattr(free, "x", 3)), tried(lambda: setattr(free, "other", 3)), free.other, tried(lambda: delattr(free, "x")))
del free.other
print(vars(free), replace(a, x=12), asdict(town), astuple(village))
for kind in (Town, Mutable):  # but for the annotations
    print([(each.name, each.kind, each.default) for each in inspect.signature(kind).parameters.values()])
print(all(pickle.loads(pickle.dumps(thing)) == thing == copy.copy(thing) for thing in (a, town, village, Nothing(), Mutable([1]))))
print(Place.__eq__.__name__, Place.__repr__.__name__, Place.__doc__, Mutable.__doc__.partition("(")[0])
"""


def test_data_classes_are_the_same_with_methods_that_they_share():
    usual = printed(BEHAVIOUR.format(""))
    shared = printed(BEHAVIOUR.format(SHARING))
    assert "FrozenInstanceError" in usual
    assert shared == usual


@written_singly
def test_a_data_class_with_slots_leaves_no_draft_of_itself():
    program = f"""
import gc
{SHARING}
from dataclasses import dataclass
@dataclass(frozen=True, slots=True)
class Place:
    x: int
gc.collect()
print(sum(kind.__name__ == "Place" for kind in gc.get_objects() if isinstance(kind, type)))
try:
    Place(1).other = 2
except AttributeError as error:
    print(type(error).__name__, error)
"""
    assert printed(program).splitlines() == ["1", "FrozenInstanceError cannot assign to field 'other'"]


@written_singly
def test_classes_share_all_their_methods():
    program = f"""
import dataclasses
{SHARING}
@dataclasses.dataclass(frozen=True, order=True)
class One:
    a: int
@dataclasses.dataclass(frozen=True, order=True)
class Other:
    b: int
names = ("__repr__", "__eq__", "__hash__", "__lt__", "__le__", "__gt__", "__ge__", "__setattr__", "__delattr__")
print({{getattr(One, name) is getattr(Other, name) for name in names}})
"""
    assert printed(program) == "{True}\n"
