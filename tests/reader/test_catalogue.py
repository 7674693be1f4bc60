from reader.catalogue import Collection


def test_a_query_makes_a_collection_smart() -> None:
    assert Collection("عن روسيا", query="روسيا").is_smart
    assert not Collection("للقراءة").is_smart
