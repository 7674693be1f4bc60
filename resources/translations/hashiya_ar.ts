<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Actions</name>
    <message>
        <source>About Hashiya</source>
        <translation>حول «حاشية»</translation>
    </message>
    <message>
        <source>All Notes</source>
        <translation>كل الحواشي</translation>
    </message>
    <message>
        <source>As Written</source>
        <translation>كما في النص</translation>
    </message>
    <message>
        <source>As the Article</source>
        <translation>كلغة المقال</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Attach Note Here</source>
        <translation>ربط الحاشية هنا</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>Changes…</source>
        <translation>التغييرات…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Copy Link to Highlight or Article</source>
        <translation>نسخ رابط التظليل أو المقال</translation>
    </message>
    <message>
        <source>Copy Passage or Notes as Markdown</source>
        <translation>نسخ الموضع أو الحواشي بصيغة Markdown</translation>
    </message>
    <message>
        <source>Copy as Quotation with Source</source>
        <translation>نسخ اقتباسًا مع مصدره</translation>
    </message>
    <message>
        <source>Correct Text…</source>
        <translation>تصحيح النص…</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Delete Note</source>
        <translation>حذف الحاشية</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Find in Article…</source>
        <translation>بحث في المقال…</translation>
    </message>
    <message>
        <source>Fit Highlight to Selection</source>
        <translation>ضبط التظليل على التحديد</translation>
    </message>
    <message>
        <source>Focus on What Is Read</source>
        <translation>تركيز على ما يُقرأ</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>تقدُّم</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Hide Vowel Marks</source>
        <translation>إخفاء الحركات</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>تظليل</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import Files…</source>
        <translation>استيراد ملفات…</translation>
    </message>
    <message>
        <source>Import Folder…</source>
        <translation>استيراد مجلد…</translation>
    </message>
    <message>
        <source>Import Notes or a Bundle…</source>
        <translation>استيراد حواشٍ أو حزمة…</translation>
    </message>
    <message>
        <source>Import with Choices…</source>
        <translation>استيراد بخيارات…</translation>
    </message>
    <message>
        <source>Keep All Articles in a Folder…</source>
        <translation>حفظ كل المقالات في مجلد…</translation>
    </message>
    <message>
        <source>Keep Imported Files</source>
        <translation>حفظ الملفات المستوردة في المكتبة</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>التصنيفات…</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>واسعة</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Learned from Corrections…</source>
        <translation>ما تُعلِّم من التصحيحات…</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Light or Dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Link Note…</source>
        <translation>ربط الملاحظة…</translation>
    </message>
    <message>
        <source>Look Through New Articles</source>
        <translation>فحص المقالات الجديدة</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>متباعدة</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Moved and Lost Notes…</source>
        <translation>الحواشي المنقولة والضائعة…</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>ضيق</translation>
    </message>
    <message>
        <source>Near Copies</source>
        <translation>نسخ قريبة</translation>
    </message>
    <message>
        <source>Next Article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الحواشي</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Original Size</source>
        <translation>الحجم الأصلي</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>الفقرة</translation>
    </message>
    <message>
        <source>Paste as Article</source>
        <translation>لصق كمقال</translation>
    </message>
    <message>
        <source>Pattern…</source>
        <translation>الصيغة…</translation>
    </message>
    <message>
        <source>Preview While Writing</source>
        <translation>المعاينة أثناء الكتابة</translation>
    </message>
    <message>
        <source>Previous Article</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Read the File Again…</source>
        <translation>أعد قراءة الملف…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>إعادة: {change}</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>حفظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>Search the Library…</source>
        <translation>بحث في المكتبة…</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>الجملة</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>بنّي كالورق القديم</translation>
    </message>
    <message>
        <source>Show &quot;Quotation&quot; as «Quotation»</source>
        <translation>إظهار &quot;الاقتباس&quot; هكذا: «الاقتباس»</translation>
    </message>
    <message>
        <source>Show Doubtful Findings</source>
        <translation>إظهار النتائج المشكوك فيها</translation>
    </message>
    <message>
        <source>Side Panel</source>
        <translation>اللوحة الجانبية</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>ضيقة</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Star Note</source>
        <translation>تمييز الحاشية بنجمة</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>إحصاءات</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>متقاربة</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>المهملات</translation>
    </message>
    <message>
        <source>Underline Names</source>
        <translation>تسطير الأسماء</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>تراجع: {change}</translation>
    </message>
    <message>
        <source>Versions of the Text…</source>
        <translation>نُسخ النص…</translation>
    </message>
    <message>
        <source>Watched Folders…</source>
        <translation>المجلدات المراقَبة…</translation>
    </message>
    <message>
        <source>Who Says What</source>
        <translation>من قال ماذا</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>عريض</translation>
    </message>
    <message>
        <source>With a Link to the Passage</source>
        <translation>مع رابط إلى الموضع</translation>
    </message>
</context>
<context>
    <name>Addresses</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open this address in your browser? It leaves Hashiya and this machine.</source>
        <translation>أتريد فتح هذا العنوان في المتصفح؟ سيخرج الطلب من «حاشية» ومن هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>AllNotesView</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>لا حواشي</numerusform>
            <numerusform>حاشية واحدة</numerusform>
            <numerusform>حاشيتان</numerusform>
            <numerusform>%Ln حواشٍ</numerusform>
            <numerusform>%Ln حاشية</numerusform>
            <numerusform>%Ln حاشية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>لم يُحدَّد شيء</numerusform>
            <numerusform>محددة واحدة</numerusform>
            <numerusform>محددتان</numerusform>
            <numerusform>%Ln محددة</numerusform>
            <numerusform>%Ln محددة</numerusform>
            <numerusform>%Ln محددة</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>All Notes</source>
        <translation>كل الحواشي</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>أي تصنيف</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>أي وسم</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>حسب المقال</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>حسب التاريخ</translation>
    </message>
    <message>
        <source>By entity</source>
        <translation>حسب الكيان</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>حسب التصنيف</translation>
    </message>
    <message>
        <source>By last change</source>
        <translation>حسب آخر تعديل</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>حسب المصدر</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>حسب الوسم</translation>
    </message>
    <message>
        <source>Empty Trash…</source>
        <translation>إفراغ المهملات…</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>في المهملات</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>No note fits.</source>
        <translation>لا حاشية توافق ذلك.</translation>
    </message>
    <message>
        <source>No note is in the trash.</source>
        <translation>لا حواشي في المهملات.</translation>
    </message>
    <message>
        <source>No passage has been highlighted yet. Select one in an article and press H.</source>
        <translation>لم يُظلَّل أي موضع بعد. حدِّد موضعًا في مقال واضغط H.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Reverse Order</source>
        <translation>عكس الترتيب</translation>
    </message>
    <message>
        <source>Search in notes</source>
        <translation>ابحث في الحواشي</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Which notes</source>
        <translation>أي الحواشي</translation>
    </message>
    <message>
        <source>With a star</source>
        <translation>ذات النجمة</translation>
    </message>
    <message>
        <source>Without a label</source>
        <translation>بلا تصنيف</translation>
    </message>
</context>
<context>
    <name>AnchorView</name>
    <message numerus="yes">
        <source>%Ln note(s) lost</source>
        <translation>
            <numerusform>لا حواشٍ ضائعة</numerusform>
            <numerusform>حاشية ضائعة واحدة</numerusform>
            <numerusform>حاشيتان ضائعتان</numerusform>
            <numerusform>%Ln حواشٍ ضائعة</numerusform>
            <numerusform>%Ln حاشيةً ضائعة</numerusform>
            <numerusform>%Ln حاشية ضائعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) moved</source>
        <translation>
            <numerusform>لا حواشٍ منقولة</numerusform>
            <numerusform>حاشية منقولة واحدة</numerusform>
            <numerusform>حاشيتان منقولتان</numerusform>
            <numerusform>%Ln حواشٍ منقولة</numerusform>
            <numerusform>%Ln حاشيةً منقولة</numerusform>
            <numerusform>%Ln حاشية منقولة</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Accept All</source>
        <translation>قبول الكل</translation>
    </message>
    <message>
        <source>All moved notes stand on the right passages</source>
        <translation>الحواشي المنقولة كلها في مواضعها الصحيحة</translation>
    </message>
    <message>
        <source>All notes stand where you made them.</source>
        <translation>الحواشي كلها حيث وضعتَها.</translation>
    </message>
    <message>
        <source>Attach Again…</source>
        <translation>إعادة الربط…</translation>
    </message>
    <message>
        <source>Changes…</source>
        <translation>الفروق…</translation>
    </message>
    <message>
        <source>Compare the texts that the article has had</source>
        <translation>قارن بين النصوص التي كانت للمقال</translation>
    </message>
    <message>
        <source>Go to Note</source>
        <translation>الذهاب إلى الحاشية</translation>
    </message>
    <message>
        <source>Keep without Passage</source>
        <translation>إبقاؤها بلا موضع</translation>
    </message>
    <message>
        <source>Moved and Lost Notes</source>
        <translation>الحواشي المنقولة والضائعة</translation>
    </message>
    <message>
        <source>Select in the article what the note belongs to</source>
        <translation>حدِّد في المقال ما تخصّه الحاشية</translation>
    </message>
    <message>
        <source>The note stands on the right passage</source>
        <translation>الحاشية في موضعها الصحيح</translation>
    </message>
    <message>
        <source>The note stands on the wrong passage: keep it without one</source>
        <translation>الحاشية في غير موضعها: تبقى بلا موضع</translation>
    </message>
</context>
<context>
    <name>Anchoring</name>
    <message>
        <source>Attach Here</source>
        <translation>الربط هنا</translation>
    </message>
    <message>
        <source>Select the passage first, then attach the note to it.</source>
        <translation>حدِّد المقطع أولًا ثم اربط الحاشية به.</translation>
    </message>
    <message>
        <source>Select the passage that “{note}” belongs to.</source>
        <translation>حدِّد المقطع الذي تخصّه الحاشية «{note}».</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>عرض…</translation>
    </message>
    <message>
        <source>The note belongs to another article, or is in the trash.</source>
        <translation>الحاشية تخصّ مقالًا آخر، أو هي في المهملات.</translation>
    </message>
    <message>
        <source>The note is attached to the passage.</source>
        <translation>رُبطت الحاشية بالمقطع.</translation>
    </message>
    <message numerus="yes">
        <source>The text has changed: %Ln note(s) were moved or have lost their passage.</source>
        <translation>
            <numerusform>تغيّر النص، ولم تنتقل أي حاشية.</numerusform>
            <numerusform>تغيّر النص: حاشية واحدة انتقلت أو ضاع موضعها.</numerusform>
            <numerusform>تغيّر النص: حاشيتان انتقلتا أو ضاع موضعهما.</numerusform>
            <numerusform>تغيّر النص: %Ln حواشٍ انتقلت أو ضاع موضعها.</numerusform>
            <numerusform>تغيّر النص: %Ln حاشيةً انتقلت أو ضاع موضعها.</numerusform>
            <numerusform>تغيّر النص: %Ln حاشية انتقلت أو ضاع موضعها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message numerus="yes">
        <source>%Ln near copy(s)</source>
        <translation>
            <numerusform>لا نسخ قريبة</numerusform>
            <numerusform>نسخة قريبة واحدة</numerusform>
            <numerusform>نسختان قريبتان</numerusform>
            <numerusform>%Ln نسخ قريبة</numerusform>
            <numerusform>%Ln نسخة قريبة</numerusform>
            <numerusform>%Ln نسخة قريبة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln near copy(s) or more</source>
        <translation>
            <numerusform>لا نسخ قريبة</numerusform>
            <numerusform>نسخة قريبة أو أكثر</numerusform>
            <numerusform>نسختان قريبتان أو أكثر</numerusform>
            <numerusform>%Ln نسخ قريبة أو أكثر</numerusform>
            <numerusform>%Ln نسخة قريبة أو أكثر</numerusform>
            <numerusform>%Ln نسخة قريبة أو أكثر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>بلا حواشٍ</numerusform>
            <numerusform>حاشية واحدة</numerusform>
            <numerusform>حاشيتان</numerusform>
            <numerusform>%Ln حواشٍ</numerusform>
            <numerusform>%Ln حاشيةً</numerusform>
            <numerusform>%Ln حاشية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>Details…</source>
        <translation>البيانات…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>نقل إلى المهملات</translation>
    </message>
    <message>
        <source>Near Copies</source>
        <translation>نسخ قريبة</translation>
    </message>
    <message>
        <source>New Collection…</source>
        <translation>مجموعة جديدة…</translation>
    </message>
    <message>
        <source>Original File…</source>
        <translation>الملف الأصلي…</translation>
    </message>
    <message>
        <source>Put into Collection</source>
        <translation>إضافة إلى مجموعة</translation>
    </message>
    <message>
        <source>Read the File Again…</source>
        <translation>أعد قراءة الملف…</translation>
    </message>
    <message>
        <source>Reading Status</source>
        <translation>حالة القراءة</translation>
    </message>
    <message>
        <source>Remove Star</source>
        <translation>إزالة النجمة</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>تمييز بنجمة</translation>
    </message>
    <message>
        <source>Take out of This Collection</source>
        <translation>إخراج من هذه المجموعة</translation>
    </message>
    <message>
        <source>Versions of the Text…</source>
        <translation>نُسخ النص…</translation>
    </message>
</context>
<context>
    <name>ArticleNote</name>
    <message>
        <source>Note on the article</source>
        <translation>الحاشية على المقال كله</translation>
    </message>
    <message>
        <source>Write a note on the article…</source>
        <translation>اكتب حاشية على المقال كله…</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
</context>
<context>
    <name>CarefulDialog</name>
    <message>
        <source>Close without Keeping</source>
        <translation>إغلاق دون حفظ</translation>
    </message>
    <message>
        <source>What you have typed here is not kept yet. Close all the same?</source>
        <translation>ما كتبته هنا لم يُحفظ بعد. أتريد الإغلاق مع ذلك؟</translation>
    </message>
</context>
<context>
    <name>Cataloguing</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>بلا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%Ln كلمات</numerusform>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>%Ln كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit Collection</source>
        <translation>تحرير المجموعة</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln article(s) and their notes to the trash?</source>
        <translation>
            <numerusform>نقل المقالات وحواشيها إلى المهملات؟</numerusform>
            <numerusform>نقل مقال واحد وحواشيه إلى المهملات؟</numerusform>
            <numerusform>نقل مقالين وحواشيهما إلى المهملات؟</numerusform>
            <numerusform>نقل %Ln مقالات وحواشيها إلى المهملات؟</numerusform>
            <numerusform>نقل %Ln مقالًا وحواشيها إلى المهملات؟</numerusform>
            <numerusform>نقل %Ln مقال وحواشيها إلى المهملات؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>نقل إلى المهملات</translation>
    </message>
    <message>
        <source>Move “{title}” and its notes to the trash?</source>
        <translation>نقل «{title}» وحواشيه إلى المهملات؟</translation>
    </message>
    <message>
        <source>New Collection</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>New Smart Collection</source>
        <translation>مجموعة ذكية جديدة</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>إعادة تسمية المجموعة</translation>
    </message>
    <message>
        <source>added {day}</source>
        <translation>أُضيف في {day}</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Drawing (SVG)</source>
        <translation>رسم (SVG)</translation>
    </message>
    <message>
        <source>Numbers (CSV)</source>
        <translation>أرقام (CSV)</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>صورة (PNG)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
</context>
<context>
    <name>CitationDialog</name>
    <message>
        <source>Pattern of Quotations</source>
        <translation>صيغة الاقتباسات</translation>
    </message>
    <message>
        <source>Usual Pattern</source>
        <translation>الصيغة المعتادة</translation>
    </message>
    <message>
        <source>What stands in square brackets is left out where nothing is known of the fields in it.</source>
        <translation>ما بين معقوفين يُحذف إن لم يُعرف شيء من الحقول التي فيه.</translation>
    </message>
</context>
<context>
    <name>CitationField</name>
    <message>
        <source>Address</source>
        <translation>العنوان على الشبكة</translation>
    </message>
    <message>
        <source>All that is known of where it is from</source>
        <translation>كل ما يُعرف عن مصدره</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Day on which it was imported</source>
        <translation>يوم استيراده</translation>
    </message>
    <message>
        <source>Link to the passage</source>
        <translation>رابط إلى الموضع</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>جهة النشر</translation>
    </message>
    <message>
        <source>Pages of print</source>
        <translation>صفحات المطبوع</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>الحاشية</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Year of publication</source>
        <translation>سنة النشر</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>Every article that this search finds stands in the collection, also later ones.</source>
        <translation>كل مقال يجده هذا البحث يكون في المجموعة، وما يأتي بعدُ أيضًا.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>البحث عن</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>اقتراحات الإكمال</translation>
    </message>
</context>
<context>
    <name>CopyModel</name>
    <message>
        <source>Not the same story, you said</source>
        <translation>خبران مختلفان، كما قررت</translation>
    </message>
    <message>
        <source>{paragraph} — only here: {passages}</source>
        <translation>{paragraph} — هنا فقط: {passages}</translation>
    </message>
    <message>
        <source>{share} of the shorter text stands in the other</source>
        <translation>{share} من النص الأقصر وارد في الآخر</translation>
    </message>
</context>
<context>
    <name>CopyView</name>
    <message>
        <source>Marked: what stands in this text only</source>
        <translation>المعلَّم: ما لا يرد إلا في هذا النص</translation>
    </message>
    <message>
        <source>Near Copies</source>
        <translation>نسخ قريبة</translation>
    </message>
    <message>
        <source>No other article of the library tells this story in the same words.</source>
        <translation>لا يروي أي مقال آخر في المكتبة هذا الخبر بالكلمات نفسها.</translation>
    </message>
    <message>
        <source>Not the Same Story</source>
        <translation>ليسا الخبر نفسه</translation>
    </message>
    <message>
        <source>Open the Copy</source>
        <translation>فتح النسخة</translation>
    </message>
    <message>
        <source>The Same After All</source>
        <translation>بل هما الخبر نفسه</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>%Ln article(s) tell stories that others of the library tell too.</source>
        <translation>
            <numerusform>لا مقال يكرر خبرًا في المكتبة.</numerusform>
            <numerusform>مقال واحد يروي خبرًا ترويه مقالات أخرى في المكتبة.</numerusform>
            <numerusform>مقالان يرويان خبرين ترويهما مقالات أخرى في المكتبة.</numerusform>
            <numerusform>%Ln مقالات تروي أخبارًا ترويها مقالات أخرى في المكتبة.</numerusform>
            <numerusform>%Ln مقالًا تروي أخبارًا ترويها مقالات أخرى في المكتبة.</numerusform>
            <numerusform>%Ln مقال تروي أخبارًا ترويها مقالات أخرى في المكتبة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>مقارنة…</translation>
    </message>
    <message>
        <source>Near Copies</source>
        <translation>نسخ قريبة</translation>
    </message>
    <message>
        <source>Near copies were found: articles that tell one story in the same words.</source>
        <translation>عُثر على نسخ قريبة: مقالات تروي خبرًا واحدًا بالكلمات نفسها.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>عرض…</translation>
    </message>
    <message>
        <source>{share}: “{title}”</source>
        <translation>{share}: «{title}»</translation>
    </message>
    <message>
        <source>“{title}” tells the same story: {share} of the shorter text stands in the other.</source>
        <translation>«{title}» يروي الخبر نفسه: {share} من النص الأقصر وارد في الآخر.</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>%Ln correction(s) no longer fit the text</source>
        <translation>
            <numerusform>لا تصحيح يخالف النص</numerusform>
            <numerusform>تصحيح واحد لم يعد يوافق النص</numerusform>
            <numerusform>تصحيحان لم يعودا يوافقان النص</numerusform>
            <numerusform>%Ln تصحيحات لم تعد توافق النص</numerusform>
            <numerusform>%Ln تصحيحًا لم يعد يوافق النص</numerusform>
            <numerusform>%Ln تصحيح لم يعد يوافق النص</numerusform>
        </translation>
    </message>
    <message>
        <source>Change Source</source>
        <translation>تغيير المصدر</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation>من القائل؟</translation>
    </message>
    <message>
        <source>“{name}” ({kind}) and “{other}” ({other_kind}) are of different kinds. Are they the same?</source>
        <translation>«{name}» ({kind}) و«{other}» ({other_kind}) من نوعين مختلفين. أهما شيء واحد؟</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>«{name}» موجود من قبل.</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%Ln file(s) written</source>
        <translation>
            <numerusform>لم يُكتب ملف</numerusform>
            <numerusform>كُتب ملف واحد</numerusform>
            <numerusform>كُتب ملفان</numerusform>
            <numerusform>كُتبت %Ln ملفات</numerusform>
            <numerusform>كُتب %Ln ملفا</numerusform>
            <numerusform>كُتب %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>حفظ الرسم</translation>
    </message>
</context>
<context>
    <name>Crossing</name>
    <message numerus="yes">
        <source>%Ln file(s) written</source>
        <translation>
            <numerusform>لم يُكتب ملف</numerusform>
            <numerusform>كُتب ملف واحد</numerusform>
            <numerusform>كُتب ملفان</numerusform>
            <numerusform>كُتبت %Ln ملفات</numerusform>
            <numerusform>كُتب %Ln ملفا</numerusform>
            <numerusform>كُتب %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the dossier</source>
        <translation>تصدير الملف</translation>
    </message>
    <message>
        <source>Export the page</source>
        <translation>تصدير الصفحة</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Close without Saving</source>
        <translation>إغلاق بلا حفظ</translation>
    </message>
    <message>
        <source>Hashiya: an offline reader for Arabic articles.</source>
        <translation>حاشية: قارئ للمقالات العربية يعمل بلا اتصال.</translation>
    </message>
    <message>
        <source>The highlight that the link means is no longer there.</source>
        <translation>لم يعد التظليل الذي يقصده الرابط موجودًا.</translation>
    </message>
    <message>
        <source>These notes could not be saved and will be lost:</source>
        <translation>تعذّر حفظ هذه الحواشي وستضيع:</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>2023, 2023-09, 12 September 2023, 15 Ramadan 1445, in Arabic too</source>
        <translation>2023 أو 2023-09 أو 12 أيلول 2023 أو 15 رمضان 1445</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان على الشبكة</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>مقارنة…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>البيانات</translation>
    </message>
    <message numerus="yes">
        <source>Details of %Ln article(s)</source>
        <translation>
            <numerusform>بيانات المقالات</numerusform>
            <numerusform>بيانات مقال واحد</numerusform>
            <numerusform>بيانات مقالين</numerusform>
            <numerusform>بيانات %Ln مقالات</numerusform>
            <numerusform>بيانات %Ln مقالًا</numerusform>
            <numerusform>بيانات %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Near copies</source>
        <translation>نسخ قريبة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>جهة النشر</translation>
    </message>
    <message>
        <source>Parted by commas; a slash nests one in another</source>
        <translation>تفصل بينها فواصل، والشَّرطة المائلة تُدرج وسمًا في وسم</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Reading status</source>
        <translation>حالة القراءة</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>قيم مختلفة</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>مميَّز بنجمة</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>This date is not understood.</source>
        <translation>هذا التاريخ غير مفهوم.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>ونسخة أخرى</numerusform>
            <numerusform>ونسختان أخريان</numerusform>
            <numerusform>و%Ln نسخ أخرى</numerusform>
            <numerusform>و%Ln نسخة أخرى</numerusform>
            <numerusform>و%Ln نسخة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>{share}: “{title}”</source>
        <translation>{share}: «{title}»</translation>
    </message>
</context>
<context>
    <name>DifferenceDelegate</name>
    <message numerus="yes">
        <source>%Ln note(s) on it</source>
        <translation>
            <numerusform>لا حواشي عليه</numerusform>
            <numerusform>حاشية واحدة عليه</numerusform>
            <numerusform>حاشيتان عليه</numerusform>
            <numerusform>%Ln حواشٍ عليه</numerusform>
            <numerusform>%Ln حاشية عليه</numerusform>
            <numerusform>%Ln حاشية عليه</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on it: {words}</source>
        <translation>حاشية عليه: {words}</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message numerus="yes">
        <source>%Ln unchanged paragraph(s)</source>
        <translation>
            <numerusform>لا فقرات بلا تغيير</numerusform>
            <numerusform>فقرة واحدة بلا تغيير</numerusform>
            <numerusform>فقرتان بلا تغيير</numerusform>
            <numerusform>%Ln فقرات بلا تغيير</numerusform>
            <numerusform>%Ln فقرة بلا تغيير</numerusform>
            <numerusform>%Ln فقرة بلا تغيير</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Discarding</name>
    <message numerus="yes">
        <source>%Ln article(s) deleted for good</source>
        <translation>
            <numerusform>لم يُحذف أي مقال</numerusform>
            <numerusform>حُذف مقال واحد نهائيًّا</numerusform>
            <numerusform>حُذف مقالان نهائيًّا</numerusform>
            <numerusform>حُذفت %Ln مقالات نهائيًّا</numerusform>
            <numerusform>حُذف %Ln مقالًا نهائيًّا</numerusform>
            <numerusform>حُذف %Ln مقال نهائيًّا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) with all notes</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد بكل حواشيه</numerusform>
            <numerusform>مقالين بكل حواشيهما</numerusform>
            <numerusform>%Ln مقالات بكل حواشيها</numerusform>
            <numerusform>%Ln مقالًا بكل حواشيها</numerusform>
            <numerusform>%Ln مقال بكل حواشيها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>لا حواشي</numerusform>
            <numerusform>حاشية واحدة</numerusform>
            <numerusform>حاشيتين</numerusform>
            <numerusform>%Ln حواشٍ</numerusform>
            <numerusform>%Ln حاشيةً</numerusform>
            <numerusform>%Ln حاشية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) deleted for good</source>
        <translation>
            <numerusform>لم تُحذف أي حاشية</numerusform>
            <numerusform>حُذفت حاشية واحدة نهائيًّا</numerusform>
            <numerusform>حُذفت حاشيتان نهائيًّا</numerusform>
            <numerusform>حُذفت %Ln حواشٍ نهائيًّا</numerusform>
            <numerusform>حُذفت %Ln حاشيةً نهائيًّا</numerusform>
            <numerusform>حُذفت %Ln حاشية نهائيًّا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s) with all notes for good?</source>
        <translation>
            <numerusform>أتريد حذف المقالات بكل حواشيها نهائيًّا؟</numerusform>
            <numerusform>أتريد حذف مقال واحد بكل حواشيه نهائيًّا؟</numerusform>
            <numerusform>أتريد حذف مقالين بكل حواشيهما نهائيًّا؟</numerusform>
            <numerusform>أتريد حذف %Ln مقالات بكل حواشيها نهائيًّا؟</numerusform>
            <numerusform>أتريد حذف %Ln مقالًا بكل حواشيها نهائيًّا؟</numerusform>
            <numerusform>أتريد حذف %Ln مقال بكل حواشيها نهائيًّا؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln note(s) for good?</source>
        <translation>
            <numerusform>أتريد حذف الحواشي نهائيًّا؟</numerusform>
            <numerusform>أتريد حذف حاشية واحدة نهائيًّا؟</numerusform>
            <numerusform>أتريد حذف حاشيتين نهائيًّا؟</numerusform>
            <numerusform>أتريد حذف %Ln حواشٍ نهائيًّا؟</numerusform>
            <numerusform>أتريد حذف %Ln حاشيةً نهائيًّا؟</numerusform>
            <numerusform>أتريد حذف %Ln حاشية نهائيًّا؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <source>Delete {articles} and {notes} for good?</source>
        <translation>أتريد حذف {articles} و{notes} نهائيًّا؟</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>This article lies in the trash.</source>
        <translation>هذا المقال في المهملات.</translation>
    </message>
    <message>
        <source>This cannot be undone. Backups that were made before still hold them.</source>
        <translation>لا رجوع عن ذلك، لكنها تبقى في النسخ الاحتياطية السابقة.</translation>
    </message>
</context>
<context>
    <name>DossierDelegate</name>
    <message>
        <source>via {outlet}</source>
        <translation>عبر {outlet}</translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>لا أقوال</numerusform>
            <numerusform>قول واحد</numerusform>
            <numerusform>قولان</numerusform>
            <numerusform>%Ln أقوال</numerusform>
            <numerusform>%Ln قولا</numerusform>
            <numerusform>%Ln قول</numerusform>
        </translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>كل الأقوال</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>No article that was looked through credits this source with anything.</source>
        <translation>لا ينسب إليه مقال مما فُحص قولا.</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>الأقوال</translation>
    </message>
    <message>
        <source>Which statements are shown</source>
        <translation>أي الأقوال تُعرض</translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln shown</source>
        <translation>
            <numerusform>لا يُعرض شيء</numerusform>
            <numerusform>يُعرض أحدثها</numerusform>
            <numerusform>يُعرض أحدث اثنين</numerusform>
            <numerusform>يُعرض أحدث %Ln</numerusform>
            <numerusform>يُعرض أحدث %Ln</numerusform>
            <numerusform>يُعرض أحدث %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message numerus="yes">
        <source>Accept %Ln new place(s)</source>
        <translation>
            <numerusform>قبول المواضع الجديدة</numerusform>
            <numerusform>قبول موضع جديد واحد</numerusform>
            <numerusform>قبول موضعين جديدين</numerusform>
            <numerusform>قبول %Ln مواضع جديدة</numerusform>
            <numerusform>قبول %Ln موضعًا جديدًا</numerusform>
            <numerusform>قبول %Ln موضع جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept New Place</source>
        <translation>قبول الموضع الجديد</translation>
    </message>
    <message>
        <source>Add Name</source>
        <translation>إضافة اسم</translation>
    </message>
    <message>
        <source>Add Statement</source>
        <translation>إضافة قول</translation>
    </message>
    <message>
        <source>Adjust Statement</source>
        <translation>ضبط حدود القول</translation>
    </message>
    <message>
        <source>Attach Note Again</source>
        <translation>إعادة ربط الحاشية</translation>
    </message>
    <message>
        <source>Carry Corrections Over</source>
        <translation>نقل التصحيحات</translation>
    </message>
    <message>
        <source>Change Collections</source>
        <translation>تغيير المجموعات</translation>
    </message>
    <message>
        <source>Change Kind</source>
        <translation>تغيير النوع</translation>
    </message>
    <message>
        <source>Change Label</source>
        <translation>تغيير التصنيف</translation>
    </message>
    <message>
        <source>Change Labels</source>
        <translation>تغيير التصنيفات</translation>
    </message>
    <message>
        <source>Change Reading Status</source>
        <translation>تغيير حالة القراءة</translation>
    </message>
    <message>
        <source>Change Source</source>
        <translation>تغيير المصدر</translation>
    </message>
    <message>
        <source>Change Tags</source>
        <translation>تغيير الوسوم</translation>
    </message>
    <message numerus="yes">
        <source>Change the label of %Ln note(s)</source>
        <translation>
            <numerusform>تغيير تصنيفات الحواشي</numerusform>
            <numerusform>تغيير تصنيف حاشية واحدة</numerusform>
            <numerusform>تغيير تصنيف حاشيتين</numerusform>
            <numerusform>تغيير تصنيف %Ln حواشٍ</numerusform>
            <numerusform>تغيير تصنيف %Ln حاشيةً</numerusform>
            <numerusform>تغيير تصنيف %Ln حاشية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the status of %Ln article(s)</source>
        <translation>
            <numerusform>تغيير حالة المقالات</numerusform>
            <numerusform>تغيير حالة مقال واحد</numerusform>
            <numerusform>تغيير حالة مقالين</numerusform>
            <numerusform>تغيير حالة %Ln مقالات</numerusform>
            <numerusform>تغيير حالة %Ln مقالًا</numerusform>
            <numerusform>تغيير حالة %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the tags of %Ln item(s)</source>
        <translation>
            <numerusform>تغيير الوسوم</numerusform>
            <numerusform>تغيير وسوم عنصر واحد</numerusform>
            <numerusform>تغيير وسوم عنصرين</numerusform>
            <numerusform>تغيير وسوم %Ln عناصر</numerusform>
            <numerusform>تغيير وسوم %Ln عنصرًا</numerusform>
            <numerusform>تغيير وسوم %Ln عنصر</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct Text</source>
        <translation>تصحيح النص</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln note(s)</source>
        <translation>
            <numerusform>حذف الحواشي</numerusform>
            <numerusform>حذف حاشية واحدة</numerusform>
            <numerusform>حذف حاشيتين</numerusform>
            <numerusform>حذف %Ln حواشٍ</numerusform>
            <numerusform>حذف %Ln حاشيةً</numerusform>
            <numerusform>حذف %Ln حاشية</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Label</source>
        <translation>حذف تصنيف</translation>
    </message>
    <message>
        <source>Delete Note</source>
        <translation>حذف الحاشية</translation>
    </message>
    <message>
        <source>Delete Tag</source>
        <translation>حذف وسم</translation>
    </message>
    <message>
        <source>Edit Details</source>
        <translation>تحرير البيانات</translation>
    </message>
    <message>
        <source>Edit Note</source>
        <translation>تحرير الحاشية</translation>
    </message>
    <message numerus="yes">
        <source>Edit the details of %Ln article(s)</source>
        <translation>
            <numerusform>تحرير البيانات</numerusform>
            <numerusform>تحرير بيانات مقال واحد</numerusform>
            <numerusform>تحرير بيانات مقالين</numerusform>
            <numerusform>تحرير بيانات %Ln مقالات</numerusform>
            <numerusform>تحرير بيانات %Ln مقالًا</numerusform>
            <numerusform>تحرير بيانات %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget Lesson</source>
        <translation>نسيان ما تُعلِّم</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>تظليل</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln note(s)</source>
        <translation>
            <numerusform>استيراد الحواشي</numerusform>
            <numerusform>استيراد حاشية واحدة</numerusform>
            <numerusform>استيراد حاشيتين</numerusform>
            <numerusform>استيراد %Ln حواشٍ</numerusform>
            <numerusform>استيراد %Ln حاشيةً</numerusform>
            <numerusform>استيراد %Ln حاشية</numerusform>
        </translation>
    </message>
    <message>
        <source>Import Notes</source>
        <translation>استيراد الحواشي</translation>
    </message>
    <message>
        <source>Link Notes</source>
        <translation>ربط الحواشي</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln occurrence(s)</source>
        <translation>
            <numerusform>تظليل المواضع</numerusform>
            <numerusform>تظليل موضع واحد</numerusform>
            <numerusform>تظليل موضعين</numerusform>
            <numerusform>تظليل %Ln مواضع</numerusform>
            <numerusform>تظليل %Ln موضعًا</numerusform>
            <numerusform>تظليل %Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark All Occurrences</source>
        <translation>تظليل كل المواضع</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Merge Label</source>
        <translation>دمج تصنيف</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln article(s) to trash</source>
        <translation>
            <numerusform>نقل المقالات إلى المهملات</numerusform>
            <numerusform>نقل مقال واحد إلى المهملات</numerusform>
            <numerusform>نقل مقالين إلى المهملات</numerusform>
            <numerusform>نقل %Ln مقالات إلى المهملات</numerusform>
            <numerusform>نقل %Ln مقالًا إلى المهملات</numerusform>
            <numerusform>نقل %Ln مقال إلى المهملات</numerusform>
        </translation>
    </message>
    <message>
        <source>Move Article to Trash</source>
        <translation>نقل المقال إلى المهملات</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln article(s) into collection</source>
        <translation>
            <numerusform>الإضافة إلى المجموعة</numerusform>
            <numerusform>إضافة مقال واحد إلى المجموعة</numerusform>
            <numerusform>إضافة مقالين إلى المجموعة</numerusform>
            <numerusform>إضافة %Ln مقالات إلى المجموعة</numerusform>
            <numerusform>إضافة %Ln مقالًا إلى المجموعة</numerusform>
            <numerusform>إضافة %Ln مقال إلى المجموعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Put into Collection</source>
        <translation>الإضافة إلى المجموعة</translation>
    </message>
    <message>
        <source>Refuse New Place</source>
        <translation>رفض الموضع الجديد</translation>
    </message>
    <message>
        <source>Reject Finding</source>
        <translation>رفض ما وُجد</translation>
    </message>
    <message>
        <source>Remove Link</source>
        <translation>إزالة الرابط</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Rename Tag</source>
        <translation>إعادة تسمية وسم</translation>
    </message>
    <message>
        <source>Resize Highlight</source>
        <translation>تغيير مدى التظليل</translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln article(s)</source>
        <translation>
            <numerusform>استعادة المقالات</numerusform>
            <numerusform>استعادة مقال واحد</numerusform>
            <numerusform>استعادة مقالين</numerusform>
            <numerusform>استعادة %Ln مقالات</numerusform>
            <numerusform>استعادة %Ln مقالًا</numerusform>
            <numerusform>استعادة %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln note(s)</source>
        <translation>
            <numerusform>استعادة الحواشي</numerusform>
            <numerusform>استعادة حاشية واحدة</numerusform>
            <numerusform>استعادة حاشيتين</numerusform>
            <numerusform>استعادة %Ln حواشٍ</numerusform>
            <numerusform>استعادة %Ln حاشيةً</numerusform>
            <numerusform>استعادة %Ln حاشية</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore Article</source>
        <translation>استعادة المقال</translation>
    </message>
    <message>
        <source>Restore Note</source>
        <translation>استعادة الحاشية</translation>
    </message>
    <message>
        <source>Restore Text</source>
        <translation>استعادة النص</translation>
    </message>
    <message>
        <source>Split Off</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>تمييز بنجمة</translation>
    </message>
    <message numerus="yes">
        <source>Star %Ln item(s)</source>
        <translation>
            <numerusform>تمييز العناصر بنجمة</numerusform>
            <numerusform>تمييز عنصر واحد بنجمة</numerusform>
            <numerusform>تمييز عنصرين بنجمة</numerusform>
            <numerusform>تمييز %Ln عناصر بنجمة</numerusform>
            <numerusform>تمييز %Ln عنصرًا بنجمة</numerusform>
            <numerusform>تمييز %Ln عنصر بنجمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln article(s) out of collection</source>
        <translation>
            <numerusform>الإخراج من المجموعة</numerusform>
            <numerusform>إخراج مقال واحد من المجموعة</numerusform>
            <numerusform>إخراج مقالين من المجموعة</numerusform>
            <numerusform>إخراج %Ln مقالات من المجموعة</numerusform>
            <numerusform>إخراج %Ln مقالًا من المجموعة</numerusform>
            <numerusform>إخراج %Ln مقال من المجموعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Take Bundle</source>
        <translation>أخذ حزمة</translation>
    </message>
    <message>
        <source>Take Correction Back</source>
        <translation>سحب التصحيح</translation>
    </message>
    <message>
        <source>Take Stories for the Same</source>
        <translation>عدّهما خبرًا واحدًا</translation>
    </message>
    <message>
        <source>Take out of Collection</source>
        <translation>الإخراج من المجموعة</translation>
    </message>
    <message>
        <source>Tell Stories Apart</source>
        <translation>التفريق بين خبرين</translation>
    </message>
    <message>
        <source>{change} “{words}”</source>
        <translation>{change} «{words}»</translation>
    </message>
</context>
<context>
    <name>EntitiesTab</name>
    <message>
        <source>By number</source>
        <translation>بالعدد</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Filter entities…</source>
        <translation>صفِّ الكيانات…</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>بالترتيب</translation>
    </message>
    <message>
        <source>Looking for names…</source>
        <translation>يجري البحث عن الأسماء…</translation>
    </message>
    <message>
        <source>No people, places or organisations were found in this article.</source>
        <translation>لم يُعثر في هذا المقال على أشخاص أو أماكن أو منظمات.</translation>
    </message>
</context>
<context>
    <name>EntityDelegate</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
</context>
<context>
    <name>EntityMenu</name>
    <message>
        <source>All Mentions in the Library</source>
        <translation>كل مواضعه في المكتبة</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Here Somebody or Something Else</source>
        <translation>هنا مسمّى آخر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Not a Finding</source>
        <translation>ليس اسمًا</translation>
    </message>
    <message>
        <source>Not a Finding Here</source>
        <translation>ليس اسمًا هنا</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>تغيير الاسم</translation>
    </message>
    <message>
        <source>Same As</source>
        <translation>هو نفسه</translation>
    </message>
    <message>
        <source>Selected Passage Is Its Statement</source>
        <translation>المقطع المحدد من كلامه</translation>
    </message>
    <message>
        <source>Selected Words Name It</source>
        <translation>الكلمات المحددة اسم له</translation>
    </message>
    <message>
        <source>Split Off</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
</context>
<context>
    <name>EntityView</name>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%Ln مواضع</numerusform>
            <numerusform>%Ln موضعا</numerusform>
            <numerusform>%Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>By date</source>
        <translation>بالتاريخ</translation>
    </message>
    <message>
        <source>By the words after</source>
        <translation>بالكلمات التي بعده</translation>
    </message>
    <message>
        <source>By the words before</source>
        <translation>بالكلمات التي قبله</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Newest article first</source>
        <translation>الأحدث أولا</translation>
    </message>
    <message>
        <source>No article that was looked through names this.</source>
        <translation>لا يذكره مقال مما فُحص.</translation>
    </message>
    <message>
        <source>Order of the mentions</source>
        <translation>ترتيب المواضع</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>الأقوال</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>ما يُعرف عنه</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>في لا مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %Ln مقالات</numerusform>
            <numerusform>في %Ln مقالا</numerusform>
            <numerusform>في %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln shown</source>
        <translation>
            <numerusform>لا يُعرض شيء</numerusform>
            <numerusform>يُعرض أحدثها</numerusform>
            <numerusform>يُعرض أحدث اثنين</numerusform>
            <numerusform>يُعرض أحدث %Ln</numerusform>
            <numerusform>يُعرض أحدث %Ln</numerusform>
            <numerusform>يُعرض أحدث %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقال</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالًا</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>بلا حواشٍ</numerusform>
            <numerusform>حاشية واحدة</numerusform>
            <numerusform>حاشيتان</numerusform>
            <numerusform>%Ln حواشٍ</numerusform>
            <numerusform>%Ln حاشيةً</numerusform>
            <numerusform>%Ln حاشية</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخ.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Export into a Folder</source>
        <translation>تصدير إلى مجلد</translation>
    </message>
    <message>
        <source>No articles are chosen.</source>
        <translation>لم يُختر أي مقال.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Written: {done} of {all}</source>
        <translation>كُتب {done} من {all}</translation>
    </message>
    <message>
        <source>{articles} with {notes}, their earlier texts, labels, links, collections and corrections, in one file. Whoever opens it in Hashiya gets what is new in it; where both have changed a note, the words of both are kept.</source>
        <translation>{articles} مع {notes} ونصوصها السابقة وتصنيفاتها وروابطها ومجموعاتها وتصحيحاتها في ملف واحد. من يفتحه في حاشية يأخذ ما فيه من جديد، وإن غيّر الطرفان حاشيةً واحدة بقي كلام كليهما.</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>%Ln article(s) with notes</source>
        <translation>
            <numerusform>لا مقال ذا حواشٍ</numerusform>
            <numerusform>مقال واحد ذو حواشٍ</numerusform>
            <numerusform>مقالان بحواشيهما</numerusform>
            <numerusform>%Ln مقالات ذات حواشٍ</numerusform>
            <numerusform>%Ln مقالًا ذا حواشٍ</numerusform>
            <numerusform>%Ln مقال ذي حواشٍ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen article(s)</source>
        <translation>
            <numerusform>لم يُختر مقال</numerusform>
            <numerusform>مقال مختار واحد</numerusform>
            <numerusform>مقالان مختاران</numerusform>
            <numerusform>%Ln مقالات مختارة</numerusform>
            <numerusform>%Ln مقالًا مختارًا</numerusform>
            <numerusform>%Ln مقال مختار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen note(s)</source>
        <translation>
            <numerusform>لم تُختر حاشية</numerusform>
            <numerusform>حاشية مختارة واحدة</numerusform>
            <numerusform>حاشيتان مختارتان</numerusform>
            <numerusform>%Ln حواشٍ مختارة</numerusform>
            <numerusform>%Ln حاشية مختارة</numerusform>
            <numerusform>%Ln حاشية مختارة</numerusform>
        </translation>
    </message>
    <message>
        <source>A note for every name and source</source>
        <translation>ملاحظة لكل علم ومصدر</translation>
    </message>
    <message>
        <source>All</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>Around each highlight</source>
        <translation>حول كل تظليل</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Articles to export</source>
        <translation>المقالات المصدَّرة</translation>
    </message>
    <message>
        <source>As the article</source>
        <translation>لغة المقال</translation>
    </message>
    <message>
        <source>Bundle for a colleague or another machine</source>
        <translation>حزمة لزميل أو لجهاز آخر</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Edit templates</source>
        <translation>تحرير القوالب</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>أسماء الملفات</translation>
    </message>
    <message>
        <source>Filter articles…</source>
        <translation>صفِّ المقالات…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Its paragraph</source>
        <translation>فقرته</translation>
    </message>
    <message>
        <source>Its sentence</source>
        <translation>جملته</translation>
    </message>
    <message>
        <source>Its sentence and those beside it</source>
        <translation>جملته وما قبلها وما بعدها</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown (CommonMark)</source>
        <translation>Markdown (CommonMark)</translation>
    </message>
    <message>
        <source>Markdown for Logseq</source>
        <translation>Markdown لبرنامج Logseq</translation>
    </message>
    <message>
        <source>Markdown for Obsidian</source>
        <translation>Markdown لبرنامج Obsidian</translation>
    </message>
    <message>
        <source>Markdown for Pandoc</source>
        <translation>Markdown لبرنامج Pandoc</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الحواشي</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Nothing, but the whole text at the end</source>
        <translation>لا شيء، والنص كله في الآخر</translation>
    </message>
    <message>
        <source>Of the form</source>
        <translation>قالب الصيغة نفسها</translation>
    </message>
    <message>
        <source>Page for the browser (HTML)</source>
        <translation>صفحة للمتصفح (HTML)</translation>
    </message>
    <message>
        <source>References (BibTeX)</source>
        <translation>مراجع (BibTeX)</translation>
    </message>
    <message>
        <source>References (CSL-JSON)</source>
        <translation>مراجع (CSL-JSON)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>جدول (CSV)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>القالب</translation>
    </message>
    <message numerus="yes">
        <source>The whole library, %Ln article(s)</source>
        <translation>
            <numerusform>المكتبة كلها، وهي خالية</numerusform>
            <numerusform>المكتبة كلها، مقال واحد</numerusform>
            <numerusform>المكتبة كلها، مقالان</numerusform>
            <numerusform>المكتبة كلها، %Ln مقالات</numerusform>
            <numerusform>المكتبة كلها، %Ln مقالًا</numerusform>
            <numerusform>المكتبة كلها، %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Those with a star</source>
        <translation>المميَّزة بنجمة</translation>
    </message>
    <message>
        <source>Web Annotations (JSON-LD)</source>
        <translation>حواشٍ قياسية (JSON-LD)</translation>
    </message>
    <message>
        <source>Words in it</source>
        <translation>لغة عباراته</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%Ln file(s) written</source>
        <translation>
            <numerusform>لم يُكتب ملف</numerusform>
            <numerusform>كُتب ملف واحد</numerusform>
            <numerusform>كُتب ملفان</numerusform>
            <numerusform>كُتبت %Ln ملفات</numerusform>
            <numerusform>كُتب %Ln ملفًا</numerusform>
            <numerusform>كُتب %Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>بلا حواشٍ</numerusform>
            <numerusform>حاشية واحدة</numerusform>
            <numerusform>حاشيتان</numerusform>
            <numerusform>%Ln حواشٍ</numerusform>
            <numerusform>%Ln حاشيةً</numerusform>
            <numerusform>%Ln حاشية</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>A note of yours has this name. It was left as it is, and links lead to it.</source>
        <translation>لديك ملاحظة بهذا الاسم، فتُركت كما هي، والروابط تؤدي إليها.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Notes copied as Markdown</source>
        <translation>نُسخت الحواشي بصيغة Markdown</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>تجري الطباعة</translation>
    </message>
    <message>
        <source>You have changed this in the file, and it was left so: {parts}.</source>
        <translation>غيّرتَ هذا في الملف فتُرك على حاله: {parts}.</translation>
    </message>
    <message>
        <source>the article’s text</source>
        <translation>نص المقال</translation>
    </message>
    <message>
        <source>the note on the article</source>
        <translation>الحاشية على المقال كله</translation>
    </message>
    <message>
        <source>the properties at its top</source>
        <translation>الخصائص في أوله</translation>
    </message>
</context>
<context>
    <name>FactDelegate</name>
    <message numerus="yes">
        <source>All %Ln statement(s)…</source>
        <translation>
            <numerusform>لا أقوال</numerusform>
            <numerusform>القول الوحيد…</numerusform>
            <numerusform>القولان…</numerusform>
            <numerusform>الأقوال كلها (%Ln)…</numerusform>
            <numerusform>الأقوال كلها (%Ln)…</numerusform>
            <numerusform>الأقوال كلها (%Ln)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined by you</source>
        <translation>ما ضممته إليه</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>عبر الزمن</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>يقول</translation>
    </message>
    <message>
        <source>Stands near</source>
        <translation>يُذكر بجوار</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>يُكتب</translation>
    </message>
    <message>
        <source>Your notes on it</source>
        <translation>حواشيك عليه</translation>
    </message>
</context>
<context>
    <name>FileNameField</name>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>أسماء الملفات</translation>
    </message>
    <message>
        <source>Id of the article</source>
        <translation>معرّف المقال</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Anywhere</source>
        <translation>في أي موضع</translation>
    </message>
    <message>
        <source>As Written</source>
        <translation>كما كُتبت</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>بحث في المقال</translation>
    </message>
    <message>
        <source>Find in article…</source>
        <translation>ابحث في المقال…</translation>
    </message>
    <message>
        <source>Highlight all of them with the label used last (Ctrl+Return)</source>
        <translation>ظلِّلها كلها بالتصنيف المستعمل أخيرًا (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Mark All</source>
        <translation>تظليل الكل</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتيجة</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>What counts as found</source>
        <translation>ما يُعدّ مطابقًا</translation>
    </message>
    <message>
        <source>Whole Words</source>
        <translation>كلمات تامة</translation>
    </message>
    <message>
        <source>With Prefixes</source>
        <translation>مع السوابق</translation>
    </message>
    <message>
        <source>{place} of {all}</source>
        <translation>{place} من {all}</translation>
    </message>
</context>
<context>
    <name>FindingMenu</name>
    <message>
        <source>All Statements in the Library</source>
        <translation>كل أقواله في المكتبة</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>ما رُفض</translation>
    </message>
    <message>
        <source>Take Back: {change}</source>
        <translation>سحب التصحيح: {change}</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>{change} (undone)</source>
        <translation>{change} (تُراجِع عنه)</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Choose a step to go back to it, or forward again</source>
        <translation>اختر خطوةً للعودة إليها أو للتقدم من جديد</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>لم يتغيّر شيء بعد.</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>لم يُستورد مقال</numerusform>
            <numerusform>استُورد مقال واحد</numerusform>
            <numerusform>استُورد مقالان</numerusform>
            <numerusform>استُوردت %Ln مقالات</numerusform>
            <numerusform>استُورد %Ln مقالًا</numerusform>
            <numerusform>استُورد %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are unchanged since they came in, and were not read.</source>
        <translation>
            <numerusform>لم يبق ملف بلا تغيير.</numerusform>
            <numerusform>لم يتغير ملف واحد منذ دخوله، فلم يُقرأ.</numerusform>
            <numerusform>لم يتغير ملفان منذ دخولهما، فلم يُقرآ.</numerusform>
            <numerusform>لم تتغير %Ln ملفات منذ دخولها، فلم تُقرأ.</numerusform>
            <numerusform>لم يتغير %Ln ملفًا منذ دخولها، فلم تُقرأ.</numerusform>
            <numerusform>لم يتغير %Ln ملف منذ دخولها، فلم تُقرأ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be imported.</source>
        <translation>
            <numerusform>استُوردت الملفات كلها.</numerusform>
            <numerusform>تعذّر استيراد ملف واحد.</numerusform>
            <numerusform>تعذّر استيراد ملفين.</numerusform>
            <numerusform>تعذّر استيراد %Ln ملفات.</numerusform>
            <numerusform>تعذّر استيراد %Ln ملفًا.</numerusform>
            <numerusform>تعذّر استيراد %Ln ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of an import are left.</source>
        <translation>
            <numerusform>لم يبق من الاستيراد ملف.</numerusform>
            <numerusform>بقي من الاستيراد ملف واحد.</numerusform>
            <numerusform>بقي من الاستيراد ملفان.</numerusform>
            <numerusform>بقيت من الاستيراد %Ln ملفات.</numerusform>
            <numerusform>بقي من الاستيراد %Ln ملفًا.</numerusform>
            <numerusform>بقي من الاستيراد %Ln ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) went well.</source>
        <translation>
            <numerusform>لم يُستورد غيرها.</numerusform>
            <numerusform>واستُورد ملف آخر.</numerusform>
            <numerusform>واستُورد ملفان آخران.</numerusform>
            <numerusform>واستُوردت %Ln ملفات أخرى.</numerusform>
            <numerusform>واستُورد %Ln ملفًا آخر.</numerusform>
            <numerusform>واستُورد %Ln ملف آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>مقالات</translation>
    </message>
    <message>
        <source>As Before</source>
        <translation>كما قُرئت</translation>
    </message>
    <message>
        <source>As {encoding}</source>
        <translation>بترميز {encoding}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>يُستورد {file}</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln file(s) pages are missing.</source>
        <translation>
            <numerusform>لا صفحات ناقصة.</numerusform>
            <numerusform>تنقص صفحات من ملف واحد.</numerusform>
            <numerusform>تنقص صفحات من ملفين.</numerusform>
            <numerusform>تنقص صفحات من %Ln ملفات.</numerusform>
            <numerusform>تنقص صفحات من %Ln ملفًا.</numerusform>
            <numerusform>تنقص صفحات من %Ln ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Articles</source>
        <translation>فتح مقالات</translation>
    </message>
    <message>
        <source>Pages whose text cannot be read are missing: {pages}.</source>
        <translation>تنقص صفحات تعذّرت قراءة نصها: {pages}.</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>قراءتها من جديد</translation>
    </message>
    <message>
        <source>The file is unchanged and was not read again</source>
        <translation>لم يتغير الملف، فلم يُقرأ من جديد</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>لا نصَّ في الحافظة.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Forget File</source>
        <translation>التخلي عن الملف</translation>
    </message>
    <message>
        <source>Keep the file of “{title}” no longer? Its text and notes stay; this cannot be undone.</source>
        <translation>أتريد التخلي عن ملف «{title}»؟ يبقى نصه وحواشيه، ولا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Save Original File</source>
        <translation>حفظ الملف الأصلي</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>حُفظ باسم {file}.</translation>
    </message>
    <message>
        <source>The library keeps {file} from now on.</source>
        <translation>تحتفظ المكتبة من الآن بالملف {file}.</translation>
    </message>
    <message>
        <source>The library no longer keeps {file}.</source>
        <translation>لم تعد المكتبة تحتفظ بالملف {file}.</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>New label</source>
        <translation>تصنيف جديد</translation>
    </message>
</context>
<context>
    <name>LegendDelegate</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>لا حواشٍ</numerusform>
            <numerusform>حاشية واحدة</numerusform>
            <numerusform>حاشيتان</numerusform>
            <numerusform>%Ln حواشٍ</numerusform>
            <numerusform>%Ln حاشية</numerusform>
            <numerusform>%Ln حاشية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LegendForm</name>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Dashes</source>
        <translation>شرطات</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>نقط</translation>
    </message>
    <message>
        <source>Double line</source>
        <translation>خط مزدوج</translation>
    </message>
    <message numerus="yes">
        <source>Give its %Ln note(s) the label</source>
        <translation>
            <numerusform>إعطاء حواشيه التصنيف</numerusform>
            <numerusform>إعطاء حاشيته التصنيف</numerusform>
            <numerusform>إعطاء حاشيتيه التصنيف</numerusform>
            <numerusform>إعطاء حواشيه الـ%Ln التصنيف</numerusform>
            <numerusform>إعطاء حواشيه الـ%Ln التصنيف</numerusform>
            <numerusform>إعطاء حواشيه الـ%Ln التصنيف</numerusform>
        </translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message numerus="yes">
        <source>Keep its %Ln note(s) without a label</source>
        <translation>
            <numerusform>إبقاء حواشيه بلا تصنيف</numerusform>
            <numerusform>إبقاء حاشيته بلا تصنيف</numerusform>
            <numerusform>إبقاء حاشيتيه بلا تصنيف</numerusform>
            <numerusform>إبقاء حواشيه الـ%Ln بلا تصنيف</numerusform>
            <numerusform>إبقاء حواشيه الـ%Ln بلا تصنيف</numerusform>
            <numerusform>إبقاء حواشيه الـ%Ln بلا تصنيف</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Merge Into</source>
        <translation>دمج في</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>تحريك إلى أسفل</translation>
    </message>
    <message numerus="yes">
        <source>Move its %Ln note(s) to the trash</source>
        <translation>
            <numerusform>نقل حواشيه إلى المهملات</numerusform>
            <numerusform>نقل حاشيته إلى المهملات</numerusform>
            <numerusform>نقل حاشيتيه إلى المهملات</numerusform>
            <numerusform>نقل حواشيه الـ%Ln إلى المهملات</numerusform>
            <numerusform>نقل حواشيه الـ%Ln إلى المهملات</numerusform>
            <numerusform>نقل حواشيه الـ%Ln إلى المهملات</numerusform>
        </translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>تحريك إلى أعلى</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>No line</source>
        <translation>بلا خط</translation>
    </message>
    <message>
        <source>No note has it: delete it</source>
        <translation>لا حاشية له: حذفه</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>موجة</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>أصفر</translation>
    </message>
</context>
<context>
    <name>LegendView</name>
    <message>
        <source>Labels</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>New Label</source>
        <translation>تصنيف جديد</translation>
    </message>
    <message>
        <source>The digit of a label highlights with it; drag to reorder</source>
        <translation>رقم التصنيف مفتاح التظليل به، واسحب لتغيير الترتيب</translation>
    </message>
    <message>
        <source>There are no labels. Highlights can do without.</source>
        <translation>لا تصنيفات، والتظليل جائز بلا تصنيف.</translation>
    </message>
</context>
<context>
    <name>Lens</name>
    <message>
        <source>This article credits nothing to a source.</source>
        <translation>لا ينسب هذا المقال شيئًا إلى مصدر.</translation>
    </message>
    <message>
        <source>via {name}</source>
        <translation>عبر {name}</translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation>{name}؟</translation>
    </message>
</context>
<context>
    <name>LibrarySidebar</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالًا</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>مقالات</translation>
    </message>
    <message>
        <source>Keep this search as a collection</source>
        <translation>حفظ هذا البحث مجموعةً</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>No article stands here.</source>
        <translation>لا مقالات هنا.</translation>
    </message>
    <message>
        <source>Open a file, drop one here, or paste a text.</source>
        <translation>افتح ملفًا أو أفلته هنا أو ألصق نصًّا.</translation>
    </message>
    <message>
        <source>Parts of the library</source>
        <translation>أقسام المكتبة</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>In another way…</source>
        <translation>صلة أخرى…</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>Link Note</source>
        <translation>ربط الملاحظة</translation>
    </message>
    <message>
        <source>No note says that.</source>
        <translation>لا ملاحظة فيها ذلك.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>الصلة</translation>
    </message>
    <message>
        <source>Said here</source>
        <translation>يقال هنا</translation>
    </message>
    <message>
        <source>Said there</source>
        <translation>يقال هناك</translation>
    </message>
    <message>
        <source>Search all notes</source>
        <translation>ابحث في الملاحظات كلها</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>الشيء نفسه</translation>
    </message>
    <message>
        <source>There is no other note yet.</source>
        <translation>لا ملاحظة أخرى بعد.</translation>
    </message>
    <message>
        <source>This note</source>
        <translation>هذه الملاحظة</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>السبب (اختياري)</translation>
    </message>
</context>
<context>
    <name>MainBar</name>
    <message>
        <source>Search the library</source>
        <translation>بحث في المكتبة</translation>
    </message>
    <message>
        <source>Search the whole library…</source>
        <translation>ابحث في المكتبة كلها…</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>شريط الأدوات</translation>
    </message>
    <message>
        <source>Typeface and size</source>
        <translation>الخط والحجم</translation>
    </message>
</context>
<context>
    <name>MemoryView</name>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Learned from Corrections</source>
        <translation>ما تُعلِّم من التصحيحات</translation>
    </message>
    <message>
        <source>Nothing yet. What you put right in the lists of names and sources is remembered here.</source>
        <translation>لا شيء بعد. ما تصحّحه في قائمتي الأسماء والمصادر يُحفظ هنا.</translation>
    </message>
    <message>
        <source>The next article is read with it</source>
        <translation>به يُقرأ المقال التالي</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Column Width</source>
        <translation>عرض العمود</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Digits in the Text</source>
        <translation>الأرقام في النص</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Focus On</source>
        <translation>التركيز على</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Line Spacing</source>
        <translation>تباعد الأسطر</translation>
    </message>
    <message>
        <source>No Arabic typeface is installed</source>
        <translation>لا يوجد خط عربي مثبّت</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الحواشي</translation>
    </message>
    <message>
        <source>Other Typefaces</source>
        <translation>خطوط أخرى</translation>
    </message>
    <message>
        <source>Paragraph Spacing</source>
        <translation>المسافة بين الفقرات</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>الاقتباسات</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>Mirroring</name>
    <message>
        <source>All articles are kept in {folder} from now on, as JSON and Markdown.</source>
        <translation>تُحفظ كل المقالات من الآن في {folder} بصيغتي JSON و Markdown.</translation>
    </message>
    <message>
        <source>Keep All Articles in a Folder</source>
        <translation>حفظ كل المقالات في مجلد</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>#tags</source>
        <translation>#وسوم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>بلا تصنيف</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>تمييز بنجمة</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>اكتب حاشية…</translation>
    </message>
</context>
<context>
    <name>NoteMenu</name>
    <message>
        <source>Add Tag</source>
        <translation>إضافة وسم</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete for Good…</source>
        <translation>حذف نهائي…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Go to Passage</source>
        <translation>الذهاب إلى الموضع</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>New Tag…</source>
        <translation>وسم جديد…</translation>
    </message>
    <message>
        <source>No Label</source>
        <translation>بلا تصنيف</translation>
    </message>
    <message>
        <source>Remove Star</source>
        <translation>إزالة النجمة</translation>
    </message>
    <message>
        <source>Remove Tag</source>
        <translation>إزالة وسم</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>تمييز بنجمة</translation>
    </message>
</context>
<context>
    <name>NotePreview</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Edit Note</source>
        <translation>تحرير الحاشية</translation>
    </message>
    <message>
        <source>Go to Linked Note</source>
        <translation>الانتقال إلى الملاحظة المرتبطة</translation>
    </message>
    <message>
        <source>Link Note…</source>
        <translation>ربط الملاحظة…</translation>
    </message>
    <message>
        <source>No notes yet. Select a passage and press H to highlight it, or N to write a note.</source>
        <translation>لا حواشي بعد. حدِّد مقطعًا واضغط H لتظليله أو N لكتابة حاشية.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>حواشٍ</translation>
    </message>
    <message>
        <source>Remove Link</source>
        <translation>إزالة الربط</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>تمييز بنجمة</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>لا غيره</numerusform>
            <numerusform>تنبيه آخر</numerusform>
            <numerusform>تنبيهان آخران</numerusform>
            <numerusform>%Ln تنبيهات أخرى</numerusform>
            <numerusform>%Ln تنبيهًا آخر</numerusform>
            <numerusform>%Ln تنبيه آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>التفاصيل…</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>Group under Headings</source>
        <translation>التجميع تحت عناوين</translation>
    </message>
    <message>
        <source>Reverse Order</source>
        <translation>عكس الترتيب</translation>
    </message>
    <message>
        <source>Sort and group</source>
        <translation>الترتيب والتجميع</translation>
    </message>
</context>
<context>
    <name>OriginalDialog</name>
    <message>
        <source>Another program opens it; a saved page may then load things from the net.</source>
        <translation>يفتحه برنامج آخر، وقد تحمّل الصفحة المحفوظة حينها أشياء من الشبكة.</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>تخلٍّ…</translation>
    </message>
    <message>
        <source>It lay in {path}.</source>
        <translation>كان في {path}.</translation>
    </message>
    <message>
        <source>Keep in the Library</source>
        <translation>حفظه في المكتبة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Original File</source>
        <translation>الملف الأصلي</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>The article was pasted: there is no file.</source>
        <translation>أُلصق المقال إلصاقًا، فلا ملف له.</translation>
    </message>
    <message>
        <source>The library keeps the file as it was read: {size}.</source>
        <translation>تحتفظ المكتبة بالملف كما قُرئ: {size}.</translation>
    </message>
    <message>
        <source>The library keeps the text of the article, not its file.</source>
        <translation>تحتفظ المكتبة بنص المقال دون ملفه.</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>Copy List</source>
        <translation>نسخ القائمة</translation>
    </message>
    <message>
        <source>Save List</source>
        <translation>حفظ القائمة</translation>
    </message>
    <message>
        <source>Save List…</source>
        <translation>حفظ القائمة…</translation>
    </message>
</context>
<context>
    <name>OutlineTab</name>
    <message>
        <source>Contents</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>لا عناوين في هذا المقال.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>The article was not printed. See whether the printer is on and has paper, and try again.</source>
        <translation>لم يُطبع المقال. تأكد من أن الطابعة تعمل وأن فيها ورقًا، ثم أعد المحاولة.</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Around the text, as in manuscripts</source>
        <translation>حول النص كما في المخطوطات</translation>
    </message>
    <message>
        <source>At the end, numbered</source>
        <translation>في آخر المقال، مرقّمة</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>التظليل</translation>
    </message>
    <message>
        <source>In the margin</source>
        <translation>في الهامش</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>بلا حواشٍ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الحواشي</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Underlines of names</source>
        <translation>خطوط تحت الأسماء</translation>
    </message>
    <message>
        <source>Words can be searched and copied (plainer letters)</source>
        <translation>كلمات قابلة للبحث والنسخ (بحروف أبسط)</translation>
    </message>
</context>
<context>
    <name>PatternField</name>
    <message>
        <source>Insert</source>
        <translation>إدراج</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Notes</source>
        <translation>الحواشي</translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message>
        <source>Copied as Markdown</source>
        <translation>نُسخ بصيغة Markdown</translation>
    </message>
    <message>
        <source>Copied as a quotation with its source</source>
        <translation>نُسخ اقتباسًا مع مصدره</translation>
    </message>
    <message>
        <source>Link to the article copied</source>
        <translation>نُسخ رابط المقال</translation>
    </message>
    <message>
        <source>Link to the highlight copied</source>
        <translation>نُسخ رابط التظليل</translation>
    </message>
    <message>
        <source>Select the passage to quote first.</source>
        <translation>حدِّد أولًا الموضع الذي تريد اقتباسه.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>بلا كيانات</numerusform>
            <numerusform>كيان واحد</numerusform>
            <numerusform>كيانان</numerusform>
            <numerusform>%Ln كيانات</numerusform>
            <numerusform>%Ln كيانًا</numerusform>
            <numerusform>%Ln كيان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعةً</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقةً</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) highlighted</source>
        <translation>
            <numerusform>لم يُظلَّل موضع</numerusform>
            <numerusform>ظُلِّل موضع واحد</numerusform>
            <numerusform>ظُلِّل موضعان</numerusform>
            <numerusform>ظُلِّلت %Ln مواضع</numerusform>
            <numerusform>ظُلِّل %Ln موضعًا</numerusform>
            <numerusform>ظُلِّل %Ln موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>بلا مصادر</numerusform>
            <numerusform>مصدر واحد</numerusform>
            <numerusform>مصدران</numerusform>
            <numerusform>%Ln مصادر</numerusform>
            <numerusform>%Ln مصدرًا</numerusform>
            <numerusform>%Ln مصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a file, drop one here, or paste a text.</source>
        <translation>افتح ملفًا أو أفلته هنا أو ألصق نصًّا.</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>An article for each chapter</source>
        <translation>مقال لكل فصل</translation>
    </message>
    <message>
        <source>As the file shows</source>
        <translation>كما يُظهر الملف</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>ترميز الحروف</translation>
    </message>
    <message>
        <source>How the text begins</source>
        <translation>بداية النص</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>أعد القراءة</translation>
    </message>
    <message>
        <source>The whole page, with all that stands around its article</source>
        <translation>الصفحة كلها بما يحيط بالمقال</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>لا معروف منها</numerusform>
            <numerusform>واحدة معروفة من قبل</numerusform>
            <numerusform>اثنتان معروفتان من قبل</numerusform>
            <numerusform>%Ln معروفة من قبل</numerusform>
            <numerusform>%Ln معروفة من قبل</numerusform>
            <numerusform>%Ln معروفة من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new article(s)</source>
        <translation>
            <numerusform>لا مقال جديد</numerusform>
            <numerusform>مقال جديد</numerusform>
            <numerusform>مقالان جديدان</numerusform>
            <numerusform>%Ln مقالات جديدة</numerusform>
            <numerusform>%Ln مقالًا جديدًا</numerusform>
            <numerusform>%Ln مقال جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not placed</source>
        <translation>
            <numerusform>لم يبقَ شيء بلا موضع</numerusform>
            <numerusform>واحدة بلا موضع</numerusform>
            <numerusform>اثنتان بلا موضع</numerusform>
            <numerusform>%Ln بلا موضع</numerusform>
            <numerusform>%Ln بلا موضع</numerusform>
            <numerusform>%Ln بلا موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>بلا حواشٍ</numerusform>
            <numerusform>حاشية واحدة</numerusform>
            <numerusform>حاشيتان</numerusform>
            <numerusform>%Ln حواشٍ</numerusform>
            <numerusform>%Ln حاشيةً</numerusform>
            <numerusform>%Ln حاشية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) taken in</source>
        <translation>
            <numerusform>لم تُؤخذ أي حاشية</numerusform>
            <numerusform>أُخذت حاشية واحدة</numerusform>
            <numerusform>أُخذت حاشيتان</numerusform>
            <numerusform>أُخذت %Ln حواشٍ</numerusform>
            <numerusform>أُخذت %Ln حاشيةً</numerusform>
            <numerusform>أُخذت %Ln حاشية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) were changed on both sides: the older words are kept as notes of their own, with a tag.</source>
        <translation>
            <numerusform>لم تتغير حاشية عند الطرفين.</numerusform>
            <numerusform>تغيرت حاشية واحدة عند الطرفين: بقي الكلام الأقدم حاشيةً قائمة بذاتها وعليها وسم.</numerusform>
            <numerusform>تغيرت حاشيتان عند الطرفين: بقي الكلام الأقدم حواشي قائمة بذاتها وعليها وسم.</numerusform>
            <numerusform>تغيرت %Ln حواشٍ عند الطرفين: بقي الكلام الأقدم حواشي قائمة بذاتها وعليها وسم.</numerusform>
            <numerusform>تغيرت %Ln حاشيةً عند الطرفين: بقي الكلام الأقدم حواشي قائمة بذاتها وعليها وسم.</numerusform>
            <numerusform>تغيرت %Ln حاشية عند الطرفين: بقي الكلام الأقدم حواشي قائمة بذاتها وعليها وسم.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>From “{bundle}”: {news}</source>
        <translation>من «{bundle}»: {news}</translation>
    </message>
    <message>
        <source>Import Notes</source>
        <translation>استيراد الحواشي</translation>
    </message>
    <message>
        <source>Its article is not in the library.</source>
        <translation>ليس مقالها في المكتبة.</translation>
    </message>
    <message>
        <source>Look in the Open Article</source>
        <translation>ابحث في المقال المفتوح</translation>
    </message>
    <message>
        <source>Taking in {title}</source>
        <translation>أخذ {title}</translation>
    </message>
    <message numerus="yes">
        <source>The passage of %Ln note(s) is not in this text; they keep their words.</source>
        <translation>
            <numerusform>لكل الحواشي موضع في هذا النص.</numerusform>
            <numerusform>ليس موضع حاشية واحدة في هذا النص، وقد حفظت كلماتها.</numerusform>
            <numerusform>ليس موضع حاشيتين في هذا النص، وقد حفظتا كلماتهما.</numerusform>
            <numerusform>ليس موضع %Ln حواشٍ في هذا النص، وقد حفظت كلماتها.</numerusform>
            <numerusform>ليس موضع %Ln حاشيةً في هذا النص، وقد حفظت كلماتها.</numerusform>
            <numerusform>ليس موضع %Ln حاشية في هذا النص، وقد حفظت كلماتها.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing in “{bundle}” that is not here.</source>
        <translation>ليس في «{bundle}» ما ليس هنا.</translation>
    </message>
    <message>
        <source>These words do not stand in the article.</source>
        <translation>لا ترد هذه الكلمات في المقال.</translation>
    </message>
    <message>
        <source>These words were not found; the note stands among those of its article.</source>
        <translation>لم يُعثر على هذه الكلمات، والحاشية بين حواشي مقالها.</translation>
    </message>
    <message numerus="yes">
        <source>news of %Ln article(s)</source>
        <translation>
            <numerusform>لا جديد عن أي مقال</numerusform>
            <numerusform>جديد عن مقال واحد</numerusform>
            <numerusform>جديد عن مقالين</numerusform>
            <numerusform>جديد عن %Ln مقالات</numerusform>
            <numerusform>جديد عن %Ln مقالًا</numerusform>
            <numerusform>جديد عن %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>notes on %Ln article(s) as a whole</source>
        <translation>
            <numerusform>لا حواشي على مقالات كاملة</numerusform>
            <numerusform>حاشية على مقال كامل</numerusform>
            <numerusform>حاشيتان على مقالين كاملين</numerusform>
            <numerusform>حواشٍ على %Ln مقالات كاملة</numerusform>
            <numerusform>حواشٍ على %Ln مقالًا كاملًا</numerusform>
            <numerusform>حواشٍ على %Ln مقال كامل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remembering</name>
    <message>
        <source>Export What Was Learned</source>
        <translation>تصدير ما تُعلِّم</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>صُدِّر إلى {file}</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message numerus="yes">
        <source>%Ln other file(s) are read in the same way</source>
        <translation>
            <numerusform>لا ملف آخر يُقرأ بالطريقة نفسها</numerusform>
            <numerusform>وملف آخر يُقرأ بالطريقة نفسها</numerusform>
            <numerusform>وملفان آخران يُقرآن بالطريقة نفسها</numerusform>
            <numerusform>و%Ln ملفات أخرى تُقرأ بالطريقة نفسها</numerusform>
            <numerusform>و%Ln ملفًا آخر تُقرأ بالطريقة نفسها</numerusform>
            <numerusform>و%Ln ملف آخر تُقرأ بالطريقة نفسها</numerusform>
        </translation>
    </message>
    <message>
        <source>Import with Choices</source>
        <translation>استيراد بخيارات</translation>
    </message>
    <message>
        <source>Read the File Again</source>
        <translation>إعادة قراءة الملف</translation>
    </message>
    <message>
        <source>There is only one way to read this file.</source>
        <translation>لا يُقرأ هذا الملف إلا على وجه واحد.</translation>
    </message>
    <message>
        <source>This article came from no file.</source>
        <translation>لم يأت هذا المقال من ملف.</translation>
    </message>
</context>
<context>
    <name>Rescuing</name>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Show Backups…</source>
        <translation>عرض النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>The backup has been restored.</source>
        <translation>استُعيدت النسخة الاحتياطية.</translation>
    </message>
    <message>
        <source>The backup has been restored. The library as it was is kept as {name}.</source>
        <translation>استُعيدت النسخة الاحتياطية، وحُفظت المكتبة كما كانت باسم {name}.</translation>
    </message>
    <message>
        <source>The backup takes the place of the library. The library as it is now is kept beside it.</source>
        <translation>تحلّ النسخة الاحتياطية محلّ المكتبة، وتُحفظ المكتبة كما هي الآن إلى جانبها.</translation>
    </message>
    <message>
        <source>What could not be saved so far is saved after that.</source>
        <translation>وما تعذّر حفظه حتى الآن يُحفظ بعد ذلك.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقال</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالًا</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) of the library are not in this backup.</source>
        <translation>
            <numerusform>كل مقالات المكتبة في هذه النسخة.</numerusform>
            <numerusform>مقال واحد في المكتبة ليس في هذه النسخة.</numerusform>
            <numerusform>مقالان في المكتبة ليسا في هذه النسخة.</numerusform>
            <numerusform>%Ln مقالات في المكتبة ليست في هذه النسخة.</numerusform>
            <numerusform>%Ln مقالًا في المكتبة ليست في هذه النسخة.</numerusform>
            <numerusform>%Ln مقال في المكتبة ليست في هذه النسخة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>لا تظليل</numerusform>
            <numerusform>تظليل واحد</numerusform>
            <numerusform>تظليلان</numerusform>
            <numerusform>%Ln تظليلات</numerusform>
            <numerusform>%Ln تظليلًا</numerusform>
            <numerusform>%Ln تظليل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>لا حاشية</numerusform>
            <numerusform>حاشية واحدة</numerusform>
            <numerusform>حاشيتان</numerusform>
            <numerusform>%Ln حواشٍ</numerusform>
            <numerusform>%Ln حاشيةً</numerusform>
            <numerusform>%Ln حاشية</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>All articles of the library are in this backup.</source>
        <translation>كل مقالات المكتبة في هذه النسخة.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Looking through the backups …</source>
        <translation>جارٍ فحص النسخ الاحتياطية …</translation>
    </message>
    <message>
        <source>Nothing is changed until you restore a backup.</source>
        <translation>لا يتغيّر شيء حتى تستعيد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Restore This Backup…</source>
        <translation>استعادة هذه النسخة…</translation>
    </message>
    <message>
        <source>The library itself cannot be read, so there is nothing to compare with.</source>
        <translation>تعذّرت قراءة المكتبة نفسها، فلا شيء تُقارَن به النسخة.</translation>
    </message>
    <message>
        <source>There are no backups yet: the first is made some seconds after a start.</source>
        <translation>لا نسخ احتياطية بعد: تُصنع الأولى بعد ثوانٍ من بدء البرنامج.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>What the backup holds</source>
        <translation>محتوى النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>قبل استيراد</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>قبل تحديث</translation>
    </message>
    <message>
        <source>damaged, cannot be restored</source>
        <translation>تالفة، لا تمكن استعادتها</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>في سلة المهملات</translation>
    </message>
    <message>
        <source>not in the library now</source>
        <translation>ليس في المكتبة الآن</translation>
    </message>
    <message>
        <source>now: {counts}</source>
        <translation>الآن: {counts}</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>بطلب منك</translation>
    </message>
    <message>
        <source>while you worked</source>
        <translation>أثناء عملك</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln hit(s)</source>
        <translation>
            <numerusform>نتائج أخرى</numerusform>
            <numerusform>أكثر من نتيجة</numerusform>
            <numerusform>أكثر من نتيجتين</numerusform>
            <numerusform>أكثر من %Ln نتائج</numerusform>
            <numerusform>أكثر من %Ln نتيجة</numerusform>
            <numerusform>أكثر من %Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يوجد شيء.</translation>
    </message>
    <message>
        <source>The best first</source>
        <translation>الأفضل أولا</translation>
    </message>
    <message>
        <source>The best of the newest {count} first</source>
        <translation>الأفضل من أحدث {count} أولا</translation>
    </message>
    <message>
        <source>The newest first</source>
        <translation>الأحدث أولا</translation>
    </message>
    <message>
        <source>The newest first; Enter: the best</source>
        <translation>الأحدث أولا؛ Enter: الأفضل</translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation>ما وجده البحث</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Changing notes…</source>
        <translation>جارٍ تغيير الحواشي…</translation>
    </message>
    <message>
        <source>New Tag</source>
        <translation>وسم جديد</translation>
    </message>
</context>
<context>
    <name>Revising</name>
    <message numerus="yes">
        <source>%Ln correction(s) carried over</source>
        <translation>
            <numerusform>لم يُنقل أي تصحيح</numerusform>
            <numerusform>نُقل تصحيح واحد</numerusform>
            <numerusform>نُقل تصحيحان</numerusform>
            <numerusform>نُقلت %Ln تصحيحات</numerusform>
            <numerusform>نُقل %Ln تصحيحًا</numerusform>
            <numerusform>نُقل %Ln تصحيح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln there already</source>
        <translation>
            <numerusform>لا شيء موجود من قبل</numerusform>
            <numerusform>واحد موجود من قبل</numerusform>
            <numerusform>اثنان موجودان من قبل</numerusform>
            <numerusform>%Ln موجودة من قبل</numerusform>
            <numerusform>%Ln موجودًا من قبل</numerusform>
            <numerusform>%Ln موجود من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a place in the new text</source>
        <translation>
            <numerusform>لا شيء بلا موضع في النص الجديد</numerusform>
            <numerusform>واحد بلا موضع في النص الجديد</numerusform>
            <numerusform>اثنان بلا موضع في النص الجديد</numerusform>
            <numerusform>%Ln بلا موضع في النص الجديد</numerusform>
            <numerusform>%Ln بلا موضع في النص الجديد</numerusform>
            <numerusform>%Ln بلا موضع في النص الجديد</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Carry Over</source>
        <translation>انقل</translation>
    </message>
    <message>
        <source>Comparing texts</source>
        <translation>مقارنة النصوص</translation>
    </message>
    <message>
        <source>Copied what differs</source>
        <translation>نُسخت الفروق</translation>
    </message>
    <message>
        <source>Restoring the older text</source>
        <translation>استعادة النص الأقدم</translation>
    </message>
    <message>
        <source>Select what is wrong in the text, or put the caret on the word.</source>
        <translation>حدّد الخطأ في النص، أو ضع المؤشر على الكلمة.</translation>
    </message>
    <message>
        <source>Text corrected; it can be undone.</source>
        <translation>صُحِّح النص، ويمكن التراجع.</translation>
    </message>
    <message numerus="yes">
        <source>The new text lacks your %Ln correction(s) of the text before.</source>
        <translation>
            <numerusform>ليس في النص السابق تصحيحات.</numerusform>
            <numerusform>ليس في النص الجديد تصحيحك للنص السابق.</numerusform>
            <numerusform>ليس في النص الجديد تصحيحاك للنص السابق.</numerusform>
            <numerusform>ليس في النص الجديد تصحيحاتك للنص السابق، وهي %Ln.</numerusform>
            <numerusform>ليس في النص الجديد تصحيحاتك للنص السابق، وهي %Ln.</numerusform>
            <numerusform>ليس في النص الجديد تصحيحاتك للنص السابق، وهي %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>The older text is the present one again; it can be undone.</source>
        <translation>عاد النص الأقدم نصَّ المقال، ويمكن التراجع.</translation>
    </message>
    <message>
        <source>The passage that you were putting right is no longer in the text. You had typed:</source>
        <translation>الموضع الذي كنت تصحّحه لم يعد في النص. وكنت قد كتبت:</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>نسخ بصيغة Markdown</translation>
    </message>
    <message>
        <source>Copy as Quotation with Source</source>
        <translation>نسخ اقتباسًا مع مصدره</translation>
    </message>
    <message>
        <source>Correct Text…</source>
        <translation>تصحيح النص…</translation>
    </message>
    <message>
        <source>Find in Library</source>
        <translation>بحث في المكتبة</translation>
    </message>
    <message>
        <source>Mark All Occurrences…</source>
        <translation>تظليل كل المواضع…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>وسم…</translation>
    </message>
    <message>
        <source>This Is a Person</source>
        <translation>هذا شخص</translation>
    </message>
    <message>
        <source>This Is a Place</source>
        <translation>هذا مكان</translation>
    </message>
    <message>
        <source>This Is an Organisation</source>
        <translation>هذه منظمة</translation>
    </message>
</context>
<context>
    <name>ShelfMenu</name>
    <message>
        <source>Edit…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>Move Into</source>
        <translation>نقل إلى</translation>
    </message>
    <message>
        <source>New Collection Inside…</source>
        <translation>مجموعة جديدة بداخلها…</translation>
    </message>
    <message>
        <source>New Collection…</source>
        <translation>مجموعة جديدة…</translation>
    </message>
    <message>
        <source>New Smart Collection Inside…</source>
        <translation>مجموعة ذكية جديدة بداخلها…</translation>
    </message>
    <message>
        <source>New Smart Collection…</source>
        <translation>مجموعة ذكية جديدة…</translation>
    </message>
    <message>
        <source>Remove Collection</source>
        <translation>حذف المجموعة</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>إعادة التسمية…</translation>
    </message>
    <message>
        <source>Top of the List</source>
        <translation>أعلى القائمة</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Contents</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الحواشي</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>اللوحة الجانبية</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
</context>
<context>
    <name>SourceDelegate</name>
    <message>
        <source>doubtful</source>
        <translation>مشكوك فيه</translation>
    </message>
</context>
<context>
    <name>SourceMenu</name>
    <message>
        <source>Selected Passage Is Its Statement</source>
        <translation>المقطع المحدد من كلامه</translation>
    </message>
</context>
<context>
    <name>SourcesPane</name>
    <message>
        <source>By number</source>
        <translation>بالعدد</translation>
    </message>
    <message>
        <source>Filter sources…</source>
        <translation>صفِّ المصادر…</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>بالترتيب</translation>
    </message>
    <message>
        <source>Looking for sources…</source>
        <translation>يجري البحث عن المصادر…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>This article credits nothing to a source.</source>
        <translation>لا ينسب هذا المقال شيئًا إلى مصدر.</translation>
    </message>
    <message>
        <source>{sources} of the text is credited to sources, {writer} is the writer&apos;s</source>
        <translation>{sources} من النص منسوب إلى مصادر؛ {writer} كلام الكاتب</translation>
    </message>
</context>
<context>
    <name>StatementMenu</name>
    <message>
        <source>Another Name…</source>
        <translation>اسم آخر…</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Not a Statement</source>
        <translation>ليس كلامًا منسوبًا</translation>
    </message>
    <message>
        <source>Said By</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>“{words}” Means</source>
        <translation>المقصود بـ«{words}»</translation>
    </message>
</context>
<context>
    <name>StatisticsView</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالا</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Articles in each time</source>
        <translation>عدد المقالات في كل زمن</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يُحصى…</translation>
    </message>
    <message>
        <source>From the beginning of the text to its end; a click goes to the place.</source>
        <translation>من أول النص إلى آخره؛ والنقرة تذهب إلى الموضع.</translation>
    </message>
    <message>
        <source>In the same articles</source>
        <translation>في المقالات نفسها</translation>
    </message>
    <message>
        <source>In the same sentences</source>
        <translation>في الجمل نفسها</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message numerus="yes">
        <source>Look through %Ln more article(s)</source>
        <translation>
            <numerusform>لا شيء يُفحص</numerusform>
            <numerusform>افحص مقالا آخر</numerusform>
            <numerusform>افحص مقالين آخرين</numerusform>
            <numerusform>افحص %Ln مقالات أخرى</numerusform>
            <numerusform>افحص %Ln مقالا آخر</numerusform>
            <numerusform>افحص %Ln مقال آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>المقال المفتوح</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>الاسم الآخر</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>Shares of all statements</source>
        <translation>حصص الأقوال كلها</translation>
    </message>
    <message>
        <source>Shares of the text</source>
        <translation>حصص النص</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>إحصاءات</translation>
    </message>
    <message>
        <source>There is nothing to count here.</source>
        <translation>لا شيء يُحصى هنا.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الزمن</translation>
    </message>
    <message>
        <source>Times together</source>
        <translation>مرات الاجتماع</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>ما يُحصى</translation>
    </message>
    <message>
        <source>Where it names whom</source>
        <translation>من يُذكر وأين</translation>
    </message>
    <message>
        <source>Who appears with whom</source>
        <translation>من يُذكر مع من</translation>
    </message>
    <message>
        <source>Who is credited with how much</source>
        <translation>من يُنسب إليه وكم</translation>
    </message>
    <message>
        <source>Who is named when</source>
        <translation>من يُذكر ومتى</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>المكتبة كلها</translation>
    </message>
</context>
<context>
    <name>SubjectView</name>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message numerus="yes">
        <source>Look through %Ln more article(s)</source>
        <translation>
            <numerusform>لا شيء يُفحص</numerusform>
            <numerusform>افحص مقالا آخر</numerusform>
            <numerusform>افحص مقالين آخرين</numerusform>
            <numerusform>افحص %Ln مقالات أخرى</numerusform>
            <numerusform>افحص %Ln مقالا آخر</numerusform>
            <numerusform>افحص %Ln مقال آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Surveying</name>
    <message numerus="yes">
        <source>%Ln article(s) could not be looked through.</source>
        <translation>
            <numerusform>لا مقال تعذّر فحصه.</numerusform>
            <numerusform>تعذّر فحص مقال واحد.</numerusform>
            <numerusform>تعذّر فحص مقالين.</numerusform>
            <numerusform>تعذّر فحص %Ln مقالات.</numerusform>
            <numerusform>تعذّر فحص %Ln مقالا.</numerusform>
            <numerusform>تعذّر فحص %Ln مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) not looked through yet</source>
        <translation>
            <numerusform>لم يبق ما يُفحص</numerusform>
            <numerusform>مقال واحد لم يُفحص بعد</numerusform>
            <numerusform>مقالان لم يُفحصا بعد</numerusform>
            <numerusform>%Ln مقالات لم تُفحص بعد</numerusform>
            <numerusform>%Ln مقالا لم يُفحص بعد</numerusform>
            <numerusform>%Ln مقال لم يُفحص بعد</numerusform>
        </translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>It is tried again when you open the article.</source>
        <translation>يُعاد البحث عند فتح المقال.</translation>
    </message>
    <message>
        <source>Looking through articles: {done} of {total}</source>
        <translation>فحص المقالات: {done} من {total}</translation>
    </message>
    <message>
        <source>Names and Sources</source>
        <translation>الأسماء والمصادر</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>TagView</name>
    <message>
        <source>#politics/elections</source>
        <translation>#سياسة/انتخابات</translation>
    </message>
    <message>
        <source>A slash puts a tag within another one: {example}</source>
        <translation>الشرطة المائلة تضع وسمًا داخل وسم: {example}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>No note and no article has a tag yet.</source>
        <translation>ليس على حاشية أو مقال وسم بعد.</translation>
    </message>
    <message>
        <source>Of all notes and articles</source>
        <translation>لكل الحواشي والمقالات</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>There is a tag {tag} already. Both become one.</source>
        <translation>الوسم {tag} موجود، وسيصير الاثنان وسمًا واحدًا.</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>بلا حواشٍ</numerusform>
            <numerusform>حاشية واحدة</numerusform>
            <numerusform>حاشيتان</numerusform>
            <numerusform>%Ln حواشٍ</numerusform>
            <numerusform>%Ln حاشيةً</numerusform>
            <numerusform>%Ln حاشية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>بلا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%Ln وسوم</numerusform>
            <numerusform>%Ln وسمًا</numerusform>
            <numerusform>%Ln وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Arabic may be illegible. Install a typeface such as {family}, then start Hashiya again.</source>
        <translation>قد لا يُقرأ النص العربي. ثبّت خطًا مثل {family} ثم شغّل حاشية من جديد.</translation>
    </message>
    <message>
        <source>Article {place} of {all}</source>
        <translation>المقال {place} من {all}</translation>
    </message>
    <message>
        <source>Click to look again.</source>
        <translation>انقر للبحث ثانيةً.</translation>
    </message>
    <message>
        <source>Click to save now what could not be saved</source>
        <translation>انقر لتحفظ الآن ما تعذّر حفظه</translation>
    </message>
    <message>
        <source>Looking again…</source>
        <translation>يجري البحث ثانيةً…</translation>
    </message>
    <message>
        <source>Names incomplete — look again</source>
        <translation>الأسماء ناقصة — ابحث ثانيةً</translation>
    </message>
    <message>
        <source>No Arabic typeface is installed</source>
        <translation>لا يوجد خط عربي مثبّت</translation>
    </message>
    <message>
        <source>No library is open</source>
        <translation>لا مكتبة مفتوحة</translation>
    </message>
    <message>
        <source>Not saved — try again</source>
        <translation>لم يُحفظ — أعد المحاولة</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>يُحفظ…</translation>
    </message>
    <message>
        <source>The article is set in another typeface. Choose one under Aa, or install {family}.</source>
        <translation>يُعرض المقال بخط آخر. اختر خطًا من القائمة Aa أو ثبّت {family}.</translation>
    </message>
    <message>
        <source>{family} is not installed</source>
        <translation>الخط {family} غير مثبّت</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Begin with a new template, made from one of the forms.</source>
        <translation>ابدأ بقالب جديد يُصنع من إحدى الصيغ.</translation>
    </message>
    <message>
        <source>Choose an article in the export to see what comes of it.</source>
        <translation>اختر مقالًا في نافذة التصدير لترى ما ينتج عنه.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete the template “{name}”?</source>
        <translation>أتريد حذف القالب «{name}»؟</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Rename Template</source>
        <translation>تسمية القالب</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>تسمية…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>القالب</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>القوالب</translation>
    </message>
    <message>
        <source>The template is in order.</source>
        <translation>القالب سليم.</translation>
    </message>
    <message>
        <source>This template cannot be saved. Close it all the same?</source>
        <translation>لا يمكن حفظ هذا القالب. أتغلقه مع ذلك؟</translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>A line as Markdown, its marks escaped</source>
        <translation>سطر بماركداون بعد تحييد علاماته</translation>
    </message>
    <message>
        <source>About a highlight</source>
        <translation>عن التظليل</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>عن المقال</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان على الشبكة</translation>
    </message>
    <message>
        <source>All highlights</source>
        <translation>كل التظليلات</translation>
    </message>
    <message>
        <source>As Markdown for Pandoc</source>
        <translation>ماركداون لِـPandoc</translation>
    </message>
    <message>
        <source>As a date in YAML</source>
        <translation>تاريخ في YAML</translation>
    </message>
    <message>
        <source>As a link: [[name]]</source>
        <translation>رابط: [[الاسم]]</translation>
    </message>
    <message>
        <source>As a list in YAML</source>
        <translation>قائمة في YAML</translation>
    </message>
    <message>
        <source>As a quotation, with &gt; before each line</source>
        <translation>اقتباس، قبل كل سطر منه &gt;</translation>
    </message>
    <message>
        <source>As a tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>As text in YAML</source>
        <translation>نص في YAML</translation>
    </message>
    <message>
        <source>As the name of a note</source>
        <translation>اسم ملاحظة</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Checksum of the text</source>
        <translation>بصمة النص</translation>
    </message>
    <message>
        <source>Collections, a list</source>
        <translation>المجموعات، قائمة</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Day of the last correction of the text by hand</source>
        <translation>يوم آخر تصحيح للنص باليد</translation>
    </message>
    <message>
        <source>Day on which it was made</source>
        <translation>يوم إنشائه</translation>
    </message>
    <message>
        <source>Direction: rtl or ltr</source>
        <translation>الاتجاه: rtl أو ltr</translation>
    </message>
    <message>
        <source>Heading above it, where it is the first there</source>
        <translation>العنوان الذي فوقه إن كان أول ما تحته</translation>
    </message>
    <message>
        <source>Id of its block</source>
        <translation>معرّف مقطعه</translation>
    </message>
    <message>
        <source>Id of the article</source>
        <translation>معرّف المقال</translation>
    </message>
    <message>
        <source>Id of the highlight</source>
        <translation>معرّف التظليل</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Label and tags</source>
        <translation>التصنيف والوسوم</translation>
    </message>
    <message>
        <source>Language of the article</source>
        <translation>لغة المقال</translation>
    </message>
    <message>
        <source>Link to its place; must stand in the last line</source>
        <translation>رابط موضعه، ولا بد منه في السطر الأخير</translation>
    </message>
    <message>
        <source>Links with other highlights, a list</source>
        <translation>روابطه بتظليلات أخرى، قائمة</translation>
    </message>
    <message>
        <source>Logseq</source>
        <translation>Logseq</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>ماركداون</translation>
    </message>
    <message>
        <source>Moment of the export</source>
        <translation>وقت التصدير</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>الحاشية على المقال كله</translation>
    </message>
    <message>
        <source>Number of highlights</source>
        <translation>عدد التظليلات</translation>
    </message>
    <message>
        <source>Obsidian</source>
        <translation>Obsidian</translation>
    </message>
    <message>
        <source>On one line</source>
        <translation>في سطر واحد</translation>
    </message>
    <message>
        <source>Our own words, such as words.source</source>
        <translation>عبارات البرنامج، مثل words.source</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Pages of print on which it stands</source>
        <translation>صفحات المطبوع التي يقع فيها</translation>
    </message>
    <message>
        <source>Pandoc</source>
        <translation>Pandoc</translation>
    </message>
    <message>
        <source>Reading status</source>
        <translation>حالة القراءة</translation>
    </message>
    <message>
        <source>Tags of article and notes, a list</source>
        <translation>وسوم المقال وحواشيه، قائمة</translation>
    </message>
    <message>
        <source>The article as you cite it</source>
        <translation>المقال كما تستشهد به</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>الحاشية</translation>
    </message>
    <message>
        <source>The passage as a quotation</source>
        <translation>الموضع اقتباسًا</translation>
    </message>
    <message>
        <source>The whole text, a list of paragraphs</source>
        <translation>النص كله، قائمة فقرات</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Ways of writing</source>
        <translation>طرق الكتابة</translation>
    </message>
    <message>
        <source>What stands around it</source>
        <translation>ما حوله</translation>
    </message>
    <message>
        <source>Whether it has a star</source>
        <translation>أهو مميَّز بنجمة</translation>
    </message>
    <message>
        <source>Whether its passage was not found</source>
        <translation>ألم يُعثر على موضعه</translation>
    </message>
    <message>
        <source>Whether the article has a star</source>
        <translation>أالمقال مميَّز بنجمة</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>قائله</translation>
    </message>
    <message>
        <source>Whom and what it names</source>
        <translation>من يذكره وما يذكره</translation>
    </message>
</context>
<context>
    <name>TextCorrector</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>In the text:</source>
        <translation>في النص:</translation>
    </message>
    <message>
        <source>Return corrects, Shift+Return begins a new paragraph.</source>
        <translation>مفتاح الإدخال يصحّح، ومع Shift يبدأ فقرة جديدة.</translation>
    </message>
    <message>
        <source>What is to stand there</source>
        <translation>ما يحلّ محله</translation>
    </message>
</context>
<context>
    <name>TextMirror</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
</context>
<context>
    <name>TrashRowDelegate</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>بلا حواشٍ</numerusform>
            <numerusform>حاشية واحدة</numerusform>
            <numerusform>حاشيتان</numerusform>
            <numerusform>%Ln حواشٍ</numerusform>
            <numerusform>%Ln حاشيةً</numerusform>
            <numerusform>%Ln حاشية</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted {day}</source>
        <translation>حُذف في {day}</translation>
    </message>
</context>
<context>
    <name>TrashView</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>لا شيء</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>%Ln عناصر</numerusform>
            <numerusform>%Ln عنصرًا</numerusform>
            <numerusform>%Ln عنصر</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for Good…</source>
        <translation>حذف نهائي…</translation>
    </message>
    <message>
        <source>Empty Trash…</source>
        <translation>إفراغ المهملات…</translation>
    </message>
    <message>
        <source>Nothing lies in the trash.</source>
        <translation>لا شيء في المهملات.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>المهملات</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Done again: {change}</source>
        <translation>أُعيد: {change}</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>تُراجِع عن: {change}</translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>لا فروق</numerusform>
            <numerusform>فرق واحد</numerusform>
            <numerusform>فرقان</numerusform>
            <numerusform>%Ln فروق</numerusform>
            <numerusform>%Ln فرقًا</numerusform>
            <numerusform>%Ln فرق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) added</source>
        <translation>
            <numerusform>لا كلمات مضافة</numerusform>
            <numerusform>كلمة مضافة</numerusform>
            <numerusform>كلمتان مضافتان</numerusform>
            <numerusform>%Ln كلمات مضافة</numerusform>
            <numerusform>%Ln كلمة مضافة</numerusform>
            <numerusform>%Ln كلمة مضافة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) removed</source>
        <translation>
            <numerusform>لا كلمات محذوفة</numerusform>
            <numerusform>كلمة محذوفة</numerusform>
            <numerusform>كلمتان محذوفتان</numerusform>
            <numerusform>%Ln كلمات محذوفة</numerusform>
            <numerusform>%Ln كلمة محذوفة</numerusform>
            <numerusform>%Ln كلمة محذوفة</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry Corrections Over</source>
        <translation>نقل التصحيحات</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>تجري المقارنة…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy what differs as text</source>
        <translation>نسخ الفروق نصًّا</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>Let the text on the older side be the article&apos;s present one; it can be undone</source>
        <translation>يصير النص الأقدم نصَّ المقال الحالي، ويمكن التراجع</translation>
    </message>
    <message>
        <source>Make corrections that were left behind in an older text in the present one too</source>
        <translation>إجراء التصحيحات التي بقيت في نص أقدم في النص الحالي أيضًا</translation>
    </message>
    <message>
        <source>Newer text</source>
        <translation>النص الأحدث</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Next difference (Ctrl+Down)</source>
        <translation>الفرق التالي (Ctrl+Down)</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>لا فرق</translation>
    </message>
    <message>
        <source>Older text</source>
        <translation>النص الأقدم</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Previous difference (Ctrl+Up)</source>
        <translation>الفرق السابق (Ctrl+Up)</translation>
    </message>
    <message>
        <source>Restore Older Text</source>
        <translation>استعادة النص الأقدم</translation>
    </message>
    <message>
        <source>The article has had only this text.</source>
        <translation>ليس للمقال إلا هذا النص.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>النُّسخ</translation>
    </message>
    <message>
        <source>Versions of “{title}”</source>
        <translation>نُسخ «{title}»</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>مقارنةً بـ</translation>
    </message>
    <message>
        <source>{origin}, {moment}</source>
        <translation>{origin}، {moment}</translation>
    </message>
    <message>
        <source>{place} of {all}</source>
        <translation>{place} من {all}</translation>
    </message>
    <message>
        <source>{version} (present)</source>
        <translation>{version} (الحالي)</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>Back to the article</source>
        <translation>العودة إلى المقال</translation>
    </message>
    <message>
        <source>Back to the article (Esc)</source>
        <translation>العودة إلى المقال (Esc)</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>Add Folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>لا يراقَب أي مجلد.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Stop Watching</source>
        <translation>ترك المراقبة</translation>
    </message>
    <message>
        <source>Watched Folders</source>
        <translation>المجلدات المراقَبة</translation>
    </message>
    <message>
        <source>What is new or has changed in these folders comes into the library by itself.</source>
        <translation>ما يجدّ أو يتغير في هذه المجلدات يدخل المكتبة من تلقاء نفسه.</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%Ln article(s) have come in from the watched folders</source>
        <translation>
            <numerusform>لم يدخل مقال من المجلدات المراقَبة</numerusform>
            <numerusform>دخل مقال من المجلدات المراقَبة</numerusform>
            <numerusform>دخل مقالان من المجلدات المراقَبة</numerusform>
            <numerusform>دخلت %Ln مقالات من المجلدات المراقَبة</numerusform>
            <numerusform>دخل %Ln مقالًا من المجلدات المراقَبة</numerusform>
            <numerusform>دخل %Ln مقال من المجلدات المراقَبة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the watched folders could not be read.</source>
        <translation>
            <numerusform>قُرئت ملفات المجلدات المراقَبة كلها.</numerusform>
            <numerusform>تعذرت قراءة ملف في المجلدات المراقَبة.</numerusform>
            <numerusform>تعذرت قراءة ملفين في المجلدات المراقَبة.</numerusform>
            <numerusform>تعذرت قراءة %Ln ملفات في المجلدات المراقَبة.</numerusform>
            <numerusform>تعذرت قراءة %Ln ملفًا في المجلدات المراقَبة.</numerusform>
            <numerusform>تعذرت قراءة %Ln ملف في المجلدات المراقَبة.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not there at present.</source>
        <translation>ليس موجودًا الآن.</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>عرض…</translation>
    </message>
    <message>
        <source>The watched folder {folder} is not there.</source>
        <translation>المجلد المراقَب {folder} ليس موجودًا.</translation>
    </message>
    <message>
        <source>Watch Folder</source>
        <translation>مراقبة مجلد</translation>
    </message>
    <message>
        <source>With all folders in it</source>
        <translation>مع كل ما فيه من مجلدات</translation>
    </message>
</context>
<context>
    <name>anchors</name>
    <message>
        <source>Before</source>
        <translation>من قبل</translation>
    </message>
    <message>
        <source>No older text of the article holds the passage.</source>
        <translation>لا يرد المقطع في أي نص سابق للمقال.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>The passage is not in the present text.</source>
        <translation>لا يرد المقطع في النص الحالي.</translation>
    </message>
</context>
<context>
    <name>differences</name>
    <message>
        <source>[added: {words}]</source>
        <translation>[أُضيف: {words}]</translation>
    </message>
    <message>
        <source>[removed: {words}]</source>
        <translation>[حُذف: {words}]</translation>
    </message>
    <message>
        <source>added</source>
        <translation>مضافة</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>مغيَّرة</translation>
    </message>
    <message>
        <source>moved further down</source>
        <translation>نُقلت إلى موضع أدنى</translation>
    </message>
    <message>
        <source>moved further up</source>
        <translation>نُقلت إلى موضع أعلى</translation>
    </message>
    <message>
        <source>moved here from further down</source>
        <translation>نُقلت إلى هنا من موضع أدنى</translation>
    </message>
    <message>
        <source>moved here from further up</source>
        <translation>نُقلت إلى هنا من موضع أعلى</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>محذوفة</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>بلا تغيير</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A file of the program itself is damaged: {name}.</source>
        <translation>أحد ملفات البرنامج نفسه تالف: {name}.</translation>
    </message>
    <message>
        <source>An empty pattern writes nothing.</source>
        <translation>الصيغة الفارغة لا تكتب شيئًا.</translation>
    </message>
    <message>
        <source>Another program is using the library {path}.</source>
        <translation>برنامج آخر يستعمل المكتبة {path}.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>اختر ملفًا.</translation>
    </message>
    <message>
        <source>Choose another file, or copy the text and paste it as an article.</source>
        <translation>اختر ملفًا آخر، أو انسخ النص وألصقه كمقال.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>اختر مجلدًا آخر، أو أفسح مكانًا على القرص.</translation>
    </message>
    <message>
        <source>Close it, or write a backslash before it.</source>
        <translation>أغلقه، أو اكتب قبله شرطة مائلة خلفية.</translation>
    </message>
    <message>
        <source>Close that program; saving is then tried again.</source>
        <translation>أغلق ذلك البرنامج، ثم يُعاد الحفظ.</translation>
    </message>
    <message>
        <source>Close the first before the next.</source>
        <translation>أغلق الأول قبل فتح التالي.</translation>
    </message>
    <message>
        <source>Copy it to a folder of your own, or change the permissions of file and folder.</source>
        <translation>انسخها إلى مجلد لك، أو غيِّر أذون الملف والمجلد.</translation>
    </message>
    <message>
        <source>Correct it, or begin anew from the template of one of the forms.</source>
        <translation>صحّحه، أو ابدأ من جديد بقالب إحدى الصيغ.</translation>
    </message>
    <message>
        <source>Cut it into parts, one for each article or chapter.</source>
        <translation>قسّمه أجزاءً، لكل مقال أو فصل جزء.</translation>
    </message>
    <message>
        <source>Did you mean {suggestion}?</source>
        <translation>هل تقصد {suggestion}؟</translation>
    </message>
    <message>
        <source>Do not open it in other programs if you do not know who made it.</source>
        <translation>لا تفتحه في برامج أخرى إن لم تكن تعرف من أنشأه.</translation>
    </message>
    <message>
        <source>Fetch it again, or use the one that comes with Hashiya.</source>
        <translation>أحضره من جديد، أو استعمل المصنِّف المرفق بحاشية.</translation>
    </message>
    <message>
        <source>Install Hashiya again. Your library is not affected.</source>
        <translation>أعد تثبيت «حاشية». مكتبتك سليمة.</translation>
    </message>
    <message>
        <source>Install the package, or use the tagger that comes with Hashiya.</source>
        <translation>ثبّت الحزمة، أو استعمل المصنِّف المرفق بحاشية.</translation>
    </message>
    <message>
        <source>It is shown as it is now. You had written: {words}</source>
        <translation>يُعرض كما هو الآن. وكنت قد كتبت: {words}</translation>
    </message>
    <message>
        <source>It may be in another library, or may have been removed for good.</source>
        <translation>لعله في مكتبة أخرى، أو لعله حُذف نهائيًّا.</translation>
    </message>
    <message>
        <source>It was left as it is. Choose another file as the library.</source>
        <translation>تُرك على حاله. اختر ملفًا آخر للمكتبة.</translation>
    </message>
    <message>
        <source>It was left as it is. Restore a backup: Menu, File, Backups…</source>
        <translation>تُركت كما هي. استعد نسخة احتياطية من: القائمة، ملف، النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>It was left as it is. Update Hashiya to open it.</source>
        <translation>تُركت على حالها. حدِّث «حاشية» لتفتحها.</translation>
    </message>
    <message>
        <source>It was left as it is. Use the Hashiya that wrote it, and report this.</source>
        <translation>تُركت على حالها. استعمل إصدار «حاشية» الذي كتبها، وأبلغ عن هذا.</translation>
    </message>
    <message>
        <source>Nothing was changed. Compare it with a backup: Menu, File, Backups…</source>
        <translation>لم يُغيَّر شيء. قارنها بنسخة احتياطية من: القائمة، ملف، النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>Nothing would be left of the article.</source>
        <translation>لن يبقى من المقال شيء.</translation>
    </message>
    <message>
        <source>Open it in its own program and save a copy without protection.</source>
        <translation>افتحه في برنامجه الأصلي واحفظ نسخة منه بلا حماية.</translation>
    </message>
    <message>
        <source>Open it in its own program, save it anew and try again.</source>
        <translation>افتحه في برنامجه واحفظه من جديد ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Parts of the library {path} are not as they were written.</source>
        <translation>في المكتبة {path} أجزاء ليست كما كُتبت.</translation>
    </message>
    <message>
        <source>Recognise its text with a program for that (OCR), and open the result.</source>
        <translation>استخرج نصه ببرنامج للتعرّف الضوئي (OCR) ثم افتح الناتج.</translation>
    </message>
    <message>
        <source>Save it as text, Markdown or HTML and open that.</source>
        <translation>احفظه نصًّا أو Markdown أو HTML ثم افتحه.</translation>
    </message>
    <message>
        <source>See whether it is still there and whether you may read it.</source>
        <translation>تحقق من أنه ما زال موجودًا وأن لك إذنًا بقراءته.</translation>
    </message>
    <message>
        <source>See whether the disk is well; saving is then tried again.</source>
        <translation>تحقق من سلامة القرص، ثم يُعاد الحفظ.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>وقع خطأ ما كان ينبغي أن يقع.</translation>
    </message>
    <message>
        <source>Square brackets cannot stand within others.</source>
        <translation>لا يصح أن يقع معقوفان داخل معقوفين.</translation>
    </message>
    <message>
        <source>Take another one, or use the one that comes with Hashiya.</source>
        <translation>خذ مصنِّفًا آخر، أو استعمل المرفق بحاشية.</translation>
    </message>
    <message>
        <source>Take it out, or write a backslash before it.</source>
        <translation>احذفه، أو اكتب قبله شرطة مائلة خلفية.</translation>
    </message>
    <message>
        <source>Template {name}, line {line}: there is no {unknown}.</source>
        <translation>القالب {name}، السطر {line}: لا يوجد {unknown}.</translation>
    </message>
    <message>
        <source>Template {name}, line {line}: {reason}.</source>
        <translation>القالب {name}، السطر {line}: {reason}.</translation>
    </message>
    <message>
        <source>Template {name}: {reason}.</source>
        <translation>القالب {name}: {reason}.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <translation>تعذّرت قراءة الملف {path}.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written.</source>
        <translation>تعذّرت الكتابة في الملف {path}.</translation>
    </message>
    <message>
        <source>The file {path} holds no text.</source>
        <translation>لا نصَّ في الملف {path}.</translation>
    </message>
    <message>
        <source>The file {path} is damaged.</source>
        <translation>الملف {path} تالف.</translation>
    </message>
    <message>
        <source>The file {path} is made so that reading it could do harm; it was not read.</source>
        <translation>أُنشئ الملف {path} على نحو قد يجعل قراءته مؤذية، ولم يُقرأ.</translation>
    </message>
    <message>
        <source>The file {path} is not a library of Hashiya.</source>
        <translation>الملف {path} ليس مكتبة من مكتبات «حاشية».</translation>
    </message>
    <message>
        <source>The file {path} is of a kind that Hashiya does not know.</source>
        <translation>الملف {path} من نوع لا تعرفه «حاشية».</translation>
    </message>
    <message>
        <source>The file {path} is protected by a password or a licence.</source>
        <translation>الملف {path} محميّ بكلمة مرور أو برخصة.</translation>
    </message>
    <message>
        <source>The file {path} is too large for an article.</source>
        <translation>الملف {path} أكبر من أن يكون مقالًا.</translation>
    </message>
    <message>
        <source>The file {path} kept changing while it was read.</source>
        <translation>ظل الملف {path} يتغير أثناء قراءته.</translation>
    </message>
    <message>
        <source>The file {path} was written by a newer Hashiya.</source>
        <translation>كتب الملفَّ {path} إصدارٌ أحدث من حاشية.</translation>
    </message>
    <message>
        <source>The library {path} can be read but not written.</source>
        <translation>يمكن قراءة المكتبة {path} لا الكتابة فيها.</translation>
    </message>
    <message>
        <source>The library {path} could not be brought up to date.</source>
        <translation>تعذّر تحديث المكتبة {path}.</translation>
    </message>
    <message>
        <source>The library {path} could not be read or written.</source>
        <translation>تعذّرت قراءة المكتبة {path} أو الكتابة فيها.</translation>
    </message>
    <message>
        <source>The library {path} is damaged.</source>
        <translation>المكتبة {path} تالفة.</translation>
    </message>
    <message>
        <source>The library {path} was moved, replaced or deleted while it was open.</source>
        <translation>نُقلت المكتبة {path} أو استُبدلت أو حُذفت وهي مفتوحة.</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer Hashiya.</source>
        <translation>كُتبت المكتبة {path} بإصدار أحدث من «حاشية».</translation>
    </message>
    <message>
        <source>The link to {id} does not lead to one article of this library.</source>
        <translation>لا يقود الرابط إلى {id} إلى مقال واحد في هذه المكتبة.</translation>
    </message>
    <message>
        <source>The pages of the file {path} hold no text that can be read, as scans do.</source>
        <translation>لا نص يُقرأ في صفحات الملف {path}، كحال الصفحات الممسوحة ضوئيًّا.</translation>
    </message>
    <message>
        <source>The tagger {path} cannot be used: a file of it is missing or damaged.</source>
        <translation>لا يمكن استعمال المصنِّف {path}: أحد ملفاته مفقود أو تالف.</translation>
    </message>
    <message>
        <source>The tagger {path} does not find people, places and organisations.</source>
        <translation>لا يتعرف المصنِّف {path} على الأشخاص والأماكن والهيئات.</translation>
    </message>
    <message>
        <source>The tagger {path} needs a package that is not installed.</source>
        <translation>يحتاج المصنِّف {path} إلى حزمة غير مثبتة.</translation>
    </message>
    <message>
        <source>The text has been changed elsewhere meanwhile, and was not corrected.</source>
        <translation>تغيّر النص في مكان آخر في هذه الأثناء، فلم يُصحَّح.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the library {path}.</source>
        <translation>لم يبقَ على القرص مكان للمكتبة {path}.</translation>
    </message>
    <message>
        <source>There is no {field} that file names could be made of.</source>
        <translation>لا يوجد {field} تُصنع منه أسماء الملفات.</translation>
    </message>
    <message>
        <source>There is no {words} that quotations could be made of.</source>
        <translation>لا وجود للحقل {words} لتُبنى منه الاقتباسات.</translation>
    </message>
    <message>
        <source>This is too much for a correction: {count} characters.</source>
        <translation>هذا أكثر مما يسعه تصحيح واحد: {count} حرف.</translation>
    </message>
    <message>
        <source>To be rid of it, move it to the trash.</source>
        <translation>للتخلص منه انقله إلى المهملات.</translation>
    </message>
    <message>
        <source>Update Hashiya to take it in.</source>
        <translation>حدّث حاشية لتأخذه.</translation>
    </message>
    <message>
        <source>Use {fields}.</source>
        <translation>استعمل {fields}.</translation>
    </message>
    <message>
        <source>Wait until the program that writes it is done, then try again.</source>
        <translation>انتظر حتى يفرغ البرنامج الذي يكتبه ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Your notes are kept. Copy the details and report them, then start Hashiya again.</source>
        <translation>حواشيك محفوظة. انسخ التفاصيل وأبلغ عنها، ثم شغّل «حاشية» من جديد.</translation>
    </message>
    <message>
        <source>Your text is kept in the window. Make room; saving is then tried again.</source>
        <translation>نصك باقٍ في النافذة. أفسح مكانًا، ثم يُعاد الحفظ.</translation>
    </message>
    <message>
        <source>Your text is kept in the window. Put the file back; saving is then tried again.</source>
        <translation>نصُّك باقٍ في النافذة. أعد الملف إلى مكانه، وسيُعاد الحفظ بعدها.</translation>
    </message>
    <message>
        <source>{most} are possible. Import a longer text as an article of its own.</source>
        <translation>أقصى ما يمكن {most}. استورد النص الأطول مقالًا قائمًا بذاته.</translation>
    </message>
    <message>
        <source>{path} is no file but a folder, a pipe, a socket or a device.</source>
        <translation>{path} ليس ملفًا، بل مجلد أو أنبوب أو مقبس أو جهاز.</translation>
    </message>
    <message>
        <source>{words} closes nothing.</source>
        <translation>القوس {words} لا يغلق شيئًا.</translation>
    </message>
    <message>
        <source>{words} is not closed again.</source>
        <translation>القوس {words} لم يُغلق.</translation>
    </message>
    <message>
        <source>“Insert” lists all that there is.</source>
        <translation>في قائمة «إدراج» كل ما يوجد.</translation>
    </message>
</context>
<context>
    <name>lessons</name>
    <message>
        <source>Articles: {count}</source>
        <translation>المقالات: {count}</translation>
    </message>
    <message>
        <source>From “{article}”</source>
        <translation>من «{article}»</translation>
    </message>
    <message>
        <source>“{form}” as a source means “{name}”</source>
        <translation>المقصود بـ«{form}» مصدرًا «{name}»</translation>
    </message>
    <message>
        <source>“{form}” is a name ({type})</source>
        <translation>«{form}» اسم ({type})</translation>
    </message>
    <message>
        <source>“{form}” is another name of “{name}”</source>
        <translation>«{form}» اسم آخر لـ«{name}»</translation>
    </message>
    <message>
        <source>“{form}” is not a name ({type})</source>
        <translation>«{form}» ليس اسمًا ({type})</translation>
    </message>
    <message>
        <source>“{form}” is not the same as “{name}”</source>
        <translation>«{form}» غير «{name}»</translation>
    </message>
    <message>
        <source>“{form}” is shown as “{name}”</source>
        <translation>«{form}» يُعرض باسم «{name}»</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>A colon parts the speaker from the words.</source>
        <translation>نقطتان تفصلان القائل عن الكلام.</translation>
    </message>
    <message>
        <source>A number with its unit.</source>
        <translation>عدد مع وحدته.</translation>
    </message>
    <message>
        <source>A shorter form of the same name.</source>
        <translation>صيغة أقصر من الاسم نفسه.</translation>
    </message>
    <message>
        <source>Another spelling of the same name.</source>
        <translation>رسم آخر للاسم نفسه.</translation>
    </message>
    <message>
        <source>Begins with “{detail}”, as organisations and places do.</source>
        <translation>يبدأ بكلمة «{detail}» كما تبدأ أسماء المنظمات والأماكن.</translation>
    </message>
    <message>
        <source>Built as names of that language are.</source>
        <translation>مبنيّ كما تُبنى أسماء تلك اللغة.</translation>
    </message>
    <message>
        <source>Capital letters, as acronyms have.</source>
        <translation>حروف كبيرة كما في المختصرات.</translation>
    </message>
    <message>
        <source>Family name of {detail}.</source>
        <translation>لقب عائلة {detail}.</translation>
    </message>
    <message>
        <source>First and last name, joined where they stand together.</source>
        <translation>اسم أول ولقب متجاوران جُمعا معًا.</translation>
    </message>
    <message>
        <source>First name of {detail}.</source>
        <translation>الاسم الأول من {detail}.</translation>
    </message>
    <message>
        <source>Found by the trained tagger, from the words around it.</source>
        <translation>عثر عليه المصنِّف المدرَّب من الكلمات حوله.</translation>
    </message>
    <message>
        <source>Goes on from a name of this article: {detail}.</source>
        <translation>تتمّة اسم ورد في المقال: {detail}.</translation>
    </message>
    <message>
        <source>In quotation marks after “{detail}”.</source>
        <translation>بين علامتي تنصيص بعد «{detail}».</translation>
    </message>
    <message>
        <source>In the list of events.</source>
        <translation>مذكور في قائمة الأحداث.</translation>
    </message>
    <message>
        <source>In the list of known people.</source>
        <translation>مذكور في قائمة الأعلام المعروفين.</translation>
    </message>
    <message>
        <source>In the list of organisations.</source>
        <translation>مذكور في قائمة المنظمات.</translation>
    </message>
    <message>
        <source>In the list of places.</source>
        <translation>مذكور في قائمة الأماكن.</translation>
    </message>
    <message>
        <source>It names nobody; it repeats that “{antecedent}” is speaking.</source>
        <translation>لا تسمّي أحدًا؛ بل تكرّر أن المتحدث «{antecedent}».</translation>
    </message>
    <message>
        <source>It names nobody; the sentence is about “{antecedent}”.</source>
        <translation>لا تسمّي أحدًا؛ والجملة عن «{antecedent}».</translation>
    </message>
    <message>
        <source>It names nobody; “{antecedent}” speaks of themselves in their own words.</source>
        <translation>لا تسمّي أحدًا؛ و«{antecedent}» يتحدث عن نفسه في كلامه.</translation>
    </message>
    <message>
        <source>It names nobody; “{antecedent}” spoke last and agrees with it.</source>
        <translation>لا تسمّي أحدًا؛ وآخر متحدث يطابقها «{antecedent}».</translation>
    </message>
    <message>
        <source>It names nobody; “{antecedent}” was mentioned last and agrees with it.</source>
        <translation>لا تسمّي أحدًا؛ وآخر مذكور يطابقها «{antecedent}».</translation>
    </message>
    <message>
        <source>Learned from what you put right before.</source>
        <translation>مأخوذ من تصحيح سابق لك.</translation>
    </message>
    <message>
        <source>Learned from what you put right in “{article}”.</source>
        <translation>مأخوذ من تصحيحك في «{article}».</translation>
    </message>
    <message>
        <source>Made of known first and family names.</source>
        <translation>مركّب من أسماء وألقاب عائلات معروفة.</translation>
    </message>
    <message>
        <source>Names after a title or a calling: {detail}.</source>
        <translation>اسم بعد لقب أو وظيفة: {detail}.</translation>
    </message>
    <message>
        <source>No name is given.</source>
        <translation>لا يُذكر اسم.</translation>
    </message>
    <message>
        <source>Reckoned from the day of the article.</source>
        <translation>محسوب من يوم المقال.</translation>
    </message>
    <message>
        <source>Right in about {share} of such cases.</source>
        <translation>يصحّ في نحو {share} من أمثاله.</translation>
    </message>
    <message>
        <source>Rule {rule}.</source>
        <translation>القاعدة {rule}.</translation>
    </message>
    <message>
        <source>Stands after “{detail}”, which says what it is.</source>
        <translation>يأتي بعد «{detail}» التي تدلّ على ما هو.</translation>
    </message>
    <message>
        <source>That is a part of a name given before: “{antecedent}”.</source>
        <translation>وهو جزء من اسم ورد من قبل: «{antecedent}».</translation>
    </message>
    <message>
        <source>That is the title of “{antecedent}”.</source>
        <translation>وهو لقب «{antecedent}».</translation>
    </message>
    <message>
        <source>That points back to “{antecedent}”.</source>
        <translation>وهو يعود إلى «{antecedent}».</translation>
    </message>
    <message>
        <source>The article gives it as another name of the same.</source>
        <translation>يذكره المقال اسمًا آخر للمسمّى نفسه.</translation>
    </message>
    <message>
        <source>The article names it in full: {detail}.</source>
        <translation>يسمّيه المقال كاملًا: {detail}.</translation>
    </message>
    <message>
        <source>The first part of the full name.</source>
        <translation>الجزء الأول من الاسم الكامل.</translation>
    </message>
    <message>
        <source>The last part of the full name.</source>
        <translation>الجزء الأخير من الاسم الكامل.</translation>
    </message>
    <message>
        <source>The lists know it as another name of the same.</source>
        <translation>تعرفه القوائم اسمًا آخر للمسمّى نفسه.</translation>
    </message>
    <message>
        <source>The same value.</source>
        <translation>القيمة نفسها.</translation>
    </message>
    <message>
        <source>The same words are a name elsewhere in the article.</source>
        <translation>وردت الكلمات نفسها اسمًا في موضع آخر من المقال.</translation>
    </message>
    <message>
        <source>The source follows: “{words}”.</source>
        <translation>المصدر يليها: «{words}».</translation>
    </message>
    <message>
        <source>The source is named after it: “{words}”.</source>
        <translation>المصدر مذكور بعدها: «{words}».</translation>
    </message>
    <message>
        <source>The source is named before it: “{words}”.</source>
        <translation>المصدر مذكور قبلها: «{words}».</translation>
    </message>
    <message>
        <source>The source stands before the colon: “{words}”.</source>
        <translation>المصدر قبل النقطتين: «{words}».</translation>
    </message>
    <message>
        <source>The speaker of the same sentence goes on: “{antecedent}”.</source>
        <translation>متحدث الجملة نفسها يتابع: «{antecedent}».</translation>
    </message>
    <message>
        <source>The words stand in quotation marks.</source>
        <translation>الكلام موضوع بين علامتي تنصيص.</translation>
    </message>
    <message>
        <source>Who that is comes only later: “{antecedent}”.</source>
        <translation>ولا يُعرف من هو إلا فيما بعد: «{antecedent}».</translation>
    </message>
    <message>
        <source>Whose words they are is told by “{words}”.</source>
        <translation>يدلّ على صاحب الكلام «{words}».</translation>
    </message>
    <message>
        <source>Words in quotation marks, without a verb of saying.</source>
        <translation>كلام بين علامتي تنصيص دون فعل قول.</translation>
    </message>
    <message>
        <source>Written as a Hijri date.</source>
        <translation>مكتوب على هيئة تاريخ هجري.</translation>
    </message>
    <message>
        <source>Written as a date.</source>
        <translation>مكتوب على هيئة تاريخ.</translation>
    </message>
    <message>
        <source>You joined it to this name.</source>
        <translation>أنت من ضمّه إلى هذا الاسم.</translation>
    </message>
    <message>
        <source>You once said that both names mean the same.</source>
        <translation>سبق أن قلت إن الاسمين لمسمّى واحد.</translation>
    </message>
    <message>
        <source>You put this right.</source>
        <translation>أنت من صحّح هذا.</translation>
    </message>
    <message>
        <source>“{cue}” credits somebody with these words.</source>
        <translation>«{cue}» تنسب هذا الكلام إلى قائل.</translation>
    </message>
    <message>
        <source>“{cue}” goes on with what the same speaker says.</source>
        <translation>«{cue}» تتابع كلام المتحدث نفسه.</translation>
    </message>
    <message>
        <source>“{cue}” is a noun that tells what somebody said.</source>
        <translation>«{cue}» اسم يدلّ على كلام قائل.</translation>
    </message>
    <message>
        <source>“{cue}” is a verb of saying.</source>
        <translation>«{cue}» من أفعال القول.</translation>
    </message>
    <message>
        <source>“{cue}” lets another one speak, who is named after it.</source>
        <translation>«{cue}» تنقل كلام آخر يُذكر بعدها.</translation>
    </message>
    <message>
        <source>“{cue}” names whom the sentence is credited to.</source>
        <translation>«{cue}» تنسب الجملة إلى صاحبها.</translation>
    </message>
    <message>
        <source>“{cue}” stands after the words that it tells of.</source>
        <translation>«{cue}» تأتي بعد الكلام الذي تدلّ عليه.</translation>
    </message>
    <message>
        <source>“{cue}” stands within or after the words.</source>
        <translation>«{cue}» تأتي في أثناء الكلام أو بعده.</translation>
    </message>
    <message>
        <source>“{cue}” tells what somebody asks for.</source>
        <translation>«{cue}» تدلّ على مطلب قائل.</translation>
    </message>
    <message>
        <source>“{cue}” tells what somebody said.</source>
        <translation>«{cue}» تدلّ على كلام قائل.</translation>
    </message>
</context>
<context>
    <name>strings</name>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>كل الحواشي</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>مقالات</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>قيد القراءة</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>ادعاء</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Contradicted by</source>
        <translation>يناقضه</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>يناقض</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>صُحِّح باليد</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>تاريخ الإضافة</translation>
    </message>
    <message>
        <source>Date published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>تواريخ</translation>
    </message>
    <message>
        <source>Dates could not be read: {file} is missing or damaged.</source>
        <translation>تعذّرت قراءة التواريخ: {file} مفقود أو تالف.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مقروءة</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>أحداث</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>دليل</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>Has its source in</source>
        <translation>مصدره</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>العبرية</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>مهم</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>استُورد</translation>
    </message>
    <message>
        <source>Imported again</source>
        <translation>استُورد من جديد</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>آخر قراءة</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>أسماء</translation>
    </message>
    <message>
        <source>Names could not be looked for: a word list is damaged.</source>
        <translation>تعذّر البحث عن الأسماء: إحدى قوائم الكلمات تالفة.</translation>
    </message>
    <message>
        <source>Names were found without {file}, which is missing or damaged.</source>
        <translation>بُحث عن الأسماء من دون {file}، وهو مفقود أو تالف.</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>بلا تصنيف</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>حواشٍ</translation>
    </message>
    <message>
        <source>Number of notes</source>
        <translation>عدد الحواشي</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>منظمة</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>منظمات</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>جهة النشر</translation>
    </message>
    <message>
        <source>People</source>
        <translation>أشخاص</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>الفارسية</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>أماكن</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>مقادير</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>كمية</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Read in another way</source>
        <translation>قُرئ بطريقة أخرى</translation>
    </message>
    <message>
        <source>Reading status</source>
        <translation>حالة القراءة</translation>
    </message>
    <message>
        <source>Repeated by</source>
        <translation>يكرره</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>يكرر</translation>
    </message>
    <message>
        <source>Source of</source>
        <translation>مصدرٌ لـ</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>مصادر</translation>
    </message>
    <message>
        <source>Sources could not be looked for: a word list is damaged.</source>
        <translation>تعذّر البحث عن المصادر: إحدى قوائم الكلمات تالفة.</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>مميَّزة بنجمة</translation>
    </message>
    <message>
        <source>Supported by</source>
        <translation>يؤيده</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>يؤيد</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>مصطلح</translation>
    </message>
    <message>
        <source>The search for names and sources took too long.</source>
        <translation>استغرق البحث عن الأسماء والمصادر وقتًا أطول مما ينبغي.</translation>
    </message>
    <message>
        <source>The search for names and sources was cut short.</source>
        <translation>انقطع البحث عن الأسماء والمصادر.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>المهملات</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>الأردية</translation>
    </message>
    <message>
        <source>With near copies</source>
        <translation>لها نسخ قريبة</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>ذات حواشٍ</translation>
    </message>
    <message>
        <source>accusation</source>
        <translation>اتهام</translation>
    </message>
    <message>
        <source>assertion</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>credits somebody with something</source>
        <translation>ينسب قولا إلى مصدر</translation>
    </message>
    <message>
        <source>denial</source>
        <translation>نفي</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>document</source>
        <translation>وثيقة</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>تشكيك</translation>
    </message>
    <message>
        <source>has a highlight of a label</source>
        <translation>فيه تظليل بتصنيف</translation>
    </message>
    <message>
        <source>has a tag</source>
        <translation>يحمل وسما</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>في المهملات</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>غير مباشر</translation>
    </message>
    <message>
        <source>moved with the text</source>
        <translation>انتقلت مع النص</translation>
    </message>
    <message>
        <source>names somebody or something</source>
        <translation>يذكر شخصا أو شيئا</translation>
    </message>
    <message>
        <source>only articles, notes, names or sources</source>
        <translation>المقالات أو الحواشي أو…</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>منظمة</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>وسيلة إعلام</translation>
    </message>
    <message>
        <source>partly direct</source>
        <translation>مباشر جزئيًا</translation>
    </message>
    <message>
        <source>passage no longer found</source>
        <translation>لم يعد المقطع موجودًا</translation>
    </message>
    <message>
        <source>person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>published after a date</source>
        <translation>نُشر بعد تاريخ</translation>
    </message>
    <message>
        <source>published before a date</source>
        <translation>نُشر قبل تاريخ</translation>
    </message>
    <message>
        <source>published by an outlet</source>
        <translation>نشرته جهة</translation>
    </message>
    <message>
        <source>published in a year, month or day</source>
        <translation>نُشر في سنة أو شهر أو يوم</translation>
    </message>
    <message>
        <source>published then or earlier</source>
        <translation>نُشر حينها أو قبلها</translation>
    </message>
    <message>
        <source>published then or later</source>
        <translation>نُشر حينها أو بعدها</translation>
    </message>
    <message>
        <source>question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>stands in a collection</source>
        <translation>في مجموعة</translation>
    </message>
    <message>
        <source>starred, unread, read, with notes</source>
        <translation>مميز، غير مقروء، مقروء…</translation>
    </message>
    <message>
        <source>state</source>
        <translation>دولة</translation>
    </message>
    <message>
        <source>unnamed source</source>
        <translation>مصدر غير مسمّى</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>words in its title</source>
        <translation>كلمات في عنوانه</translation>
    </message>
    <message>
        <source>written by an author</source>
        <translation>كتبه كاتب</translation>
    </message>
    <message>
        <source>{words}?</source>
        <translation>{words}؟</translation>
    </message>
</context>
</TS>
