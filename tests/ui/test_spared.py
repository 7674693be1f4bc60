from tests.programs import printed


def test_digests_are_the_same_without_openssl():
    program = """
import sys
{}
import hashlib, hmac, uuid
print(hashlib.sha256(b"abc").hexdigest(), hashlib.blake2b(b"abc", digest_size=16).hexdigest())
print(hashlib.file_digest(open(hashlib.__file__, "rb"), "sha256").hexdigest(), uuid.uuid5(uuid.NAMESPACE_URL, "a"))
print(hmac.new(b"a", b"b", "sha256").hexdigest())
print("_hashlib" in sys.modules and sys.modules["_hashlib"] is not None)
"""
    usual = printed(program.format(""))
    spared = printed(program.format("from ui.spared import spare_openssl; spare_openssl()"))
    assert spared.splitlines()[:-1] == usual.splitlines()[:-1]
    assert spared.splitlines()[-1] == "False"


def test_a_python_without_digests_of_its_own_keeps_openssl():
    program = """
import sys
sys.modules["_md5"] = None
from ui.spared import spare_openssl
spare_openssl()
import hashlib
print(hashlib.md5(b"").hexdigest())
"""
    assert printed(program) == "d41d8cd98f00b204e9800998ecf8427e\n"


DECIMALS = """
import sys
{}
import peewee
print("decimal" in sys.modules and not getattr(sys.modules["decimal"], "is_promised", False))
class Price(peewee.Model):
    amount = peewee.DecimalField(max_digits=9, decimal_places=2)
library = peewee.SqliteDatabase(":memory:")
with library.bind_ctx([Price]):
    library.create_tables([Price])
    from decimal import Decimal, localcontext
    Price.create(amount=Decimal("12.50"))
    print(Price.get().amount, library.execute_sql("select ?", (Decimal("1.5"),)).fetchone())
print(type(peewee.decimal.Decimal(1)) is Decimal, len(sys.meta_path))
"""


def test_decimals_are_the_same_when_they_come_late():
    usual = printed(DECIMALS.format("")).splitlines()
    spared = printed(DECIMALS.format("from ui.spared import spare_peewee; spare_peewee()")).splitlines()
    assert (usual[0], spared[0]) == ("True", "False")
    assert spared[1:] == usual[1:]


def test_decimals_that_are_there_already_are_left_alone():
    program = """
import decimal, sys
from ui.spared import spare_peewee
spare_peewee()
import peewee
print(peewee.decimal is decimal, decimal.Decimal(1))
"""
    assert printed(program) == "True 1\n"


MODELS = """
import sys
{}
import peewee
library = peewee.SqliteDatabase(":memory:")
class Article(peewee.Model):
    title = peewee.TextField(index=True)
    class Meta:
        database = library
library.create_tables([Article])
Article.create(title="one")
print(list(Article.select(Article.title).tuples()), peewee.is_model(Article), peewee.is_model(1), peewee.is_model(int))
print("inspect" in sys.modules and not getattr(sys.modules["inspect"], "is_promised", False))
import inspect
print(inspect.isclass(int), inspect.isclass(1), inspect.isclass.__module__)
"""


def test_peewee_tells_classes_from_other_things_without_inspect():
    usual = printed(MODELS.format("")).splitlines()
    late = "from ui.promised import promise; promise(); from ui.spared import spare_peewee; spare_peewee()"
    spared = printed(MODELS.format(late)).splitlines()
    assert (usual[1], spared[1]) == ("True", "False")
    assert spared[::2] == usual[::2]
