<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AllNotesView</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnchorView</name>
    <message numerus="yes">
        <source>%Ln note(s) lost</source>
        <translation>
            <numerusform>%Ln note lost</numerusform>
            <numerusform>%Ln notes lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) moved</source>
        <translation>
            <numerusform>%Ln note moved</numerusform>
            <numerusform>%Ln notes moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Anchoring</name>
    <message numerus="yes">
        <source>The text has changed: %Ln note(s) were moved or have lost their passage.</source>
        <translation>
            <numerusform>The text has changed: %Ln note was moved or has lost its passage.</numerusform>
            <numerusform>The text has changed: %Ln notes were moved or have lost their passages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message numerus="yes">
        <source>%Ln near copy(s)</source>
        <translation>
            <numerusform>%Ln near copy</numerusform>
            <numerusform>%Ln near copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln near copy(s) or more</source>
        <translation>
            <numerusform>%Ln near copy or more</numerusform>
            <numerusform>%Ln near copies or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cataloguing</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln article(s) and their notes to the trash?</source>
        <translation>
            <numerusform>Move %Ln article and its notes to the trash?</numerusform>
            <numerusform>Move %Ln articles and their notes to the trash?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>%Ln article(s) tell stories that others of the library tell too.</source>
        <translation>
            <numerusform>%Ln article tells a story that others of the library tell too.</numerusform>
            <numerusform>%Ln articles tell stories that others of the library tell too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>%Ln correction(s) no longer fit the text</source>
        <translation>
            <numerusform>%Ln correction no longer fits the text</numerusform>
            <numerusform>%Ln corrections no longer fit the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%Ln file(s) written</source>
        <translation>
            <numerusform>%Ln file written</numerusform>
            <numerusform>%Ln files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Crossing</name>
    <message numerus="yes">
        <source>%Ln file(s) written</source>
        <translation>
            <numerusform>%Ln file written</numerusform>
            <numerusform>%Ln files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message numerus="yes">
        <source>Details of %Ln article(s)</source>
        <translation>
            <numerusform>Details of %Ln article</numerusform>
            <numerusform>Details of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>and %Ln other</numerusform>
            <numerusform>and %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceDelegate</name>
    <message numerus="yes">
        <source>%Ln note(s) on it</source>
        <translation>
            <numerusform>%Ln note on it</numerusform>
            <numerusform>%Ln notes on it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message numerus="yes">
        <source>%Ln unchanged paragraph(s)</source>
        <translation>
            <numerusform>%Ln unchanged paragraph</numerusform>
            <numerusform>%Ln unchanged paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Discarding</name>
    <message numerus="yes">
        <source>%Ln article(s) deleted for good</source>
        <translation>
            <numerusform>%Ln article deleted for good</numerusform>
            <numerusform>%Ln articles deleted for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) with all notes</source>
        <translation>
            <numerusform>%Ln article with all notes</numerusform>
            <numerusform>%Ln articles with all notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) deleted for good</source>
        <translation>
            <numerusform>%Ln note deleted for good</numerusform>
            <numerusform>%Ln notes deleted for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s) with all notes for good?</source>
        <translation>
            <numerusform>Delete %Ln article with all notes for good?</numerusform>
            <numerusform>Delete %Ln articles with all notes for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln note(s) for good?</source>
        <translation>
            <numerusform>Delete %Ln note for good?</numerusform>
            <numerusform>Delete %Ln notes for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln shown</source>
        <translation>
            <numerusform>the newest %Ln shown</numerusform>
            <numerusform>the newest %Ln shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message numerus="yes">
        <source>Accept %Ln new place(s)</source>
        <translation>
            <numerusform>Accept %Ln new place</numerusform>
            <numerusform>Accept %Ln new places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the label of %Ln note(s)</source>
        <translation>
            <numerusform>Change the label of %Ln note</numerusform>
            <numerusform>Change the label of %Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the status of %Ln article(s)</source>
        <translation>
            <numerusform>Change the status of %Ln article</numerusform>
            <numerusform>Change the status of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the tags of %Ln item(s)</source>
        <translation>
            <numerusform>Change the tags of %Ln item</numerusform>
            <numerusform>Change the tags of %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln note(s)</source>
        <translation>
            <numerusform>Delete %Ln note</numerusform>
            <numerusform>Delete %Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit the details of %Ln article(s)</source>
        <translation>
            <numerusform>Edit the details of %Ln article</numerusform>
            <numerusform>Edit the details of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln note(s)</source>
        <translation>
            <numerusform>Import %Ln note</numerusform>
            <numerusform>Import %Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln occurrence(s)</source>
        <translation>
            <numerusform>Mark %Ln occurrence</numerusform>
            <numerusform>Mark %Ln occurrences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln article(s) to trash</source>
        <translation>
            <numerusform>Move %Ln article to trash</numerusform>
            <numerusform>Move %Ln articles to trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln article(s) into collection</source>
        <translation>
            <numerusform>Put %Ln article into collection</numerusform>
            <numerusform>Put %Ln articles into collection</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln article(s)</source>
        <translation>
            <numerusform>Restore %Ln article</numerusform>
            <numerusform>Restore %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln note(s)</source>
        <translation>
            <numerusform>Restore %Ln note</numerusform>
            <numerusform>Restore %Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %Ln item(s)</source>
        <translation>
            <numerusform>Star %Ln item</numerusform>
            <numerusform>Star %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln article(s) out of collection</source>
        <translation>
            <numerusform>Take %Ln article out of collection</numerusform>
            <numerusform>Take %Ln articles out of collection</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityView</name>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln shown</source>
        <translation>
            <numerusform>the newest %Ln shown</numerusform>
            <numerusform>the newest %Ln shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>%Ln article(s) with notes</source>
        <translation>
            <numerusform>%Ln article with notes</numerusform>
            <numerusform>%Ln articles with notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen article(s)</source>
        <translation>
            <numerusform>%Ln chosen article</numerusform>
            <numerusform>%Ln chosen articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen note(s)</source>
        <translation>
            <numerusform>%Ln chosen note</numerusform>
            <numerusform>%Ln chosen notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole library, %Ln article(s)</source>
        <translation>
            <numerusform>The whole library, %Ln article</numerusform>
            <numerusform>The whole library, %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%Ln file(s) written</source>
        <translation>
            <numerusform>%Ln file written</numerusform>
            <numerusform>%Ln files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactDelegate</name>
    <message numerus="yes">
        <source>All %Ln statement(s)…</source>
        <translation>
            <numerusform>The %Ln statement…</numerusform>
            <numerusform>All %Ln statements…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>%Ln article imported</numerusform>
            <numerusform>%Ln articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are unchanged since they came in, and were not read.</source>
        <translation>
            <numerusform>%Ln file is unchanged since it came in, and was not read.</numerusform>
            <numerusform>%Ln files are unchanged since they came in, and were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be imported.</source>
        <translation>
            <numerusform>%Ln file could not be imported.</numerusform>
            <numerusform>%Ln files could not be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of an import are left.</source>
        <translation>
            <numerusform>%Ln file of an import is left.</numerusform>
            <numerusform>%Ln files of an import are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) went well.</source>
        <translation>
            <numerusform>%Ln other file went well.</numerusform>
            <numerusform>%Ln other files went well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln file(s) pages are missing.</source>
        <translation>
            <numerusform>Pages are missing from %Ln file.</numerusform>
            <numerusform>Pages are missing from %Ln files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LegendDelegate</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LegendForm</name>
    <message numerus="yes">
        <source>Give its %Ln note(s) the label</source>
        <translation>
            <numerusform>Give its note the label</numerusform>
            <numerusform>Give its %Ln notes the label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep its %Ln note(s) without a label</source>
        <translation>
            <numerusform>Keep its note without a label</numerusform>
            <numerusform>Keep its %Ln notes without a label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move its %Ln note(s) to the trash</source>
        <translation>
            <numerusform>Move its note to the trash</numerusform>
            <numerusform>Move its %Ln notes to the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibrarySidebar</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) highlighted</source>
        <translation>
            <numerusform>%Ln passage highlighted</numerusform>
            <numerusform>%Ln passages highlighted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln known already</numerusform>
            <numerusform>%Ln known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s)</source>
        <translation>
            <numerusform>%Ln new article</numerusform>
            <numerusform>%Ln new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not placed</source>
        <translation>
            <numerusform>%Ln not placed</numerusform>
            <numerusform>%Ln not placed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) taken in</source>
        <translation>
            <numerusform>%Ln note taken in</numerusform>
            <numerusform>%Ln notes taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) were changed on both sides: the older words are kept as notes of their own, with a tag.</source>
        <translation>
            <numerusform>%Ln note was changed on both sides: the older words are kept as a note of their own, with a tag.</numerusform>
            <numerusform>%Ln notes were changed on both sides: the older words are kept as notes of their own, with a tag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The passage of %Ln note(s) is not in this text; they keep their words.</source>
        <translation>
            <numerusform>The passage of %Ln note is not in this text; it keeps its words.</numerusform>
            <numerusform>The passages of %Ln notes are not in this text; they keep their words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>news of %Ln article(s)</source>
        <translation>
            <numerusform>news of %Ln article</numerusform>
            <numerusform>news of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>notes on %Ln article(s) as a whole</source>
        <translation>
            <numerusform>notes on %Ln article as a whole</numerusform>
            <numerusform>notes on %Ln articles as a whole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message numerus="yes">
        <source>%Ln other file(s) are read in the same way</source>
        <translation>
            <numerusform>%Ln other file is read in the same way</numerusform>
            <numerusform>%Ln other files are read in the same way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of the library are not in this backup.</source>
        <translation>
            <numerusform>%Ln article of the library is not in this backup.</numerusform>
            <numerusform>%Ln articles of the library are not in this backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln highlight</numerusform>
            <numerusform>%Ln highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln hit(s)</source>
        <translation>
            <numerusform>More than %Ln hit</numerusform>
            <numerusform>More than %Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Revising</name>
    <message numerus="yes">
        <source>%Ln correction(s) carried over</source>
        <translation>
            <numerusform>%Ln correction carried over</numerusform>
            <numerusform>%Ln corrections carried over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there already</source>
        <translation>
            <numerusform>%Ln there already</numerusform>
            <numerusform>%Ln there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a place in the new text</source>
        <translation>
            <numerusform>%Ln without a place in the new text</numerusform>
            <numerusform>%Ln without a place in the new text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new text lacks your %Ln correction(s) of the text before.</source>
        <translation>
            <numerusform>The new text lacks your correction of the text before.</numerusform>
            <numerusform>The new text lacks your %Ln corrections of the text before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsView</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look through %Ln more article(s)</source>
        <translation>
            <numerusform>Look through %Ln more article</numerusform>
            <numerusform>Look through %Ln more articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubjectView</name>
    <message numerus="yes">
        <source>Look through %Ln more article(s)</source>
        <translation>
            <numerusform>Look through %Ln more article</numerusform>
            <numerusform>Look through %Ln more articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Surveying</name>
    <message numerus="yes">
        <source>%Ln article(s) could not be looked through.</source>
        <translation>
            <numerusform>%Ln article could not be looked through.</numerusform>
            <numerusform>%Ln articles could not be looked through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) not looked through yet</source>
        <translation>
            <numerusform>%Ln article not looked through yet</numerusform>
            <numerusform>%Ln articles not looked through yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashRowDelegate</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashView</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) added</source>
        <translation>
            <numerusform>%Ln word added</numerusform>
            <numerusform>%Ln words added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) removed</source>
        <translation>
            <numerusform>%Ln word removed</numerusform>
            <numerusform>%Ln words removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%Ln article(s) have come in from the watched folders</source>
        <translation>
            <numerusform>%Ln article has come in from the watched folders</numerusform>
            <numerusform>%Ln articles have come in from the watched folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the watched folders could not be read.</source>
        <translation>
            <numerusform>%Ln file in the watched folders could not be read.</numerusform>
            <numerusform>%Ln files in the watched folders could not be read.</numerusform>
        </translation>
    </message>
</context>
</TS>
