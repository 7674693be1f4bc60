"""One SQLite file that keeps the library; the only room that knows peewee."""
