"""What pages leave in the text is left out of claims, not out of the text."""

import pytest

from claims.extract.pipeline import extract_article
from claims.reading.plain import article_from_text
from claims.rulebook import rulebook

PAGE = """- ℃ 18 عمان
- 3 يونيو 2024
بلدية الوادي تفتح الجسر أمام السيارات بعد ترميم طويل
بلدية الوادي تفتح الجسر أمام السيارات بعد ترميم طويل
- 2 يونيو 2024, 9:15:02 م
- تم نسخ عنوان المقال إلى الحافظة
افتتحت بلدية الوادي الجسر القديم بحضور 300 شخص من أهالي المدينة والقرى المجاورة.
اقرأ أيضا: خمسة جسور أخرى تنتظر الترميم
شارك
"""


def test_widgets_dates_buttons_and_the_repeated_title():
    article = article_from_text(PAGE, rulebook())
    assert article.title == "بلدية الوادي تفتح الجسر أمام السيارات بعد ترميم طويل"
    kept = [line for line in PAGE.splitlines() if line not in {s.text for s in article.boilerplate}]
    assert kept == ["افتتحت بلدية الوادي الجسر القديم بحضور 300 شخص من أهالي المدينة والقرى المجاورة."]
    assert [article.text[s.start : s.end] for s in article.boilerplate] == [s.text for s in article.boilerplate]


def test_no_claim_is_taken_from_them():
    found = extract_article(article_from_text(PAGE, rulebook()))
    assert [f.value for f in found.figures] == [300]


WIDGETS = {
    "ar": """
℃ 18 عمان
- ℃ 18 عمان
عمان 18°
الطقس: 23 درجة مئوية
بيروت 25 °C
طقس اليوم
غائم جزئيا 17°
نُشر: 14 مارس 2026
نشر الثلاثاء 3 مارس 2026 الساعة 10:15
الثلاثاء، ٣ مارس ٢٠٢٦ - ١٠:١٥ ص
الثلاثاء 14 رمضان 1447 هـ - 3 مارس 2026
آخر تحديث: 3 مارس 2026 10:15
03/03/2026 10:15
2026-03-03
3 مارس/آذار 2026
Published On 3 Mar 2026
اقرأ أيضًا: السدود ممتلئة
إقرأ أيضاً
اقرأ/ي أيضا
اقرأوا أيضا
المزيد في سياسة
تم نسخ عنوان المقال إلى الحافظة
تم نسخ الرابط!
انسخ الرابط
شارك هذا المقال
شارك المقال عبر واتساب
مشاركة عبر فيسبوك
تغريد
إرسال عبر البريد
طباعة
حجم الخط: + -
استمع إلى المقال (5 دقائق)
0:00 / 3:45
مدة القراءة 3 دقائق
3 دقائق للقراءة
وقت القراءة: دقيقتان
2.5 ألف مشاهدة
120 تعليقا
لا توجد تعليقات
أضف تعليقك
الوسوم: فيضان، سدود
#فيضان #سدود
كلمات مفتاحية: فيضان
للاشتراك في النشرة البريدية
اشترك في نشرتنا الإخبارية
سجّل الآن لتصلك آخر الأخبار
تابعنا على غوغل نيوز
تابعوا آخر أخبارنا عبر تلغرام
انضم إلى قناتنا على واتساب
حمل تطبيقنا
المصدر: وكالات
المصدر: الجزيرة + رويترز
المصدر : مواقع إلكترونية
المصدر: أ ف ب
تصوير: سامي النعيمي
الصورة: أرشيفية
صورة أرشيفية
(أرشيف)
(غيتي)
(رويترز)
(الأناضول)
(أ ف ب)
مصدر الصورة: غيتي
Getty Images
تعليق على الصورة، جسر البلدة
إعداد: سلمى الجبالي
(إعداد سلمى الجبالي للنشرة العربية - تحرير هاني الراوي)
تحرير: هاني الراوي
بقلم: ريم العطار
كتب: ريم العطار
كتبت - ريم العطار
إعلان
إعلان مدفوع
المقال التالي
المقال السابق
الخبر التالي
جميع الحقوق محفوظة © 2026
© جميع الحقوق محفوظة لصحيفة المرفأ
قد يعجبك أيضا
أخبار ذات صلة
أخبار متعلقة
موضوعات ذات صلة
مواضيع قد تهمك
الأكثر قراءة
الأكثر تفاعلا
شاهد: لحظة انهيار الجسر
فيديو قد يهمك:
بالصور
هل أعجبك المقال؟
قيم هذا المقال
نستخدم ملفات تعريف الارتباط لتحسين تجربتك
الرئيسية / سياسة / أخبار
الرئيسية > اقتصاد
رابط مختصر
الرابط المختصر: https://x.example/1
سياسة الخصوصية | شروط الاستخدام
من نحن | اتصل بنا
عاجل
خاص
أ أ أ
""",
    "en": """
18°C Amman
Amman 18°
Partly cloudy 17°C
Published: 14 March 2026
Published 14 March 2026 10:15 GMT
Published 6 May 2026 · 3 min read
Updated 2 hours ago
Last updated: 14 Mar 2026
Sat 14 Mar 2026 10.15 GMT
Mar 14, 2026, 10:15am EDT
14 March 2026
Cairo, 14 March 2026
PORT SELLA, March 14, 2026
Port Sella - 14 March 2026
2026-03-14T10:15:00Z
By Lena Marsh
By Lena Marsh and Carl Stone
By Lena Marsh | Staff Writer
Lena Marsh, Political Correspondent
Share
Share on WhatsApp
Share this with Email
Copy link
Link copied!
Copied to clipboard
Tweet
Save for later
Listen to this article · 4:32 min
Listen 5 min
0:00 / 3:45
5 min read
Reading time: 3 minutes
1.2K shares
14 Comments
Comments (14)
Leave a comment
Join the conversation
Tags: flood, dams
Topics: Ports, Strikes
Filed Under: World
Related: Dams are 98% full
Related coverage
READ MORE: Dams are 98% full
Read more: Dams are 98% full
Also on Courier: bread prices
More from World
Most read
Recommended reading
Sign up for our newsletter
Sign up to our daily briefing
Get the morning’s stories in your inbox. You can unsubscribe at any time.
Subscribe to continue reading
Already a subscriber? Log in
Support independent journalism
Advertisement
Story continues below
Continue reading below
Photograph: Carl Stone/Courier
Photo by Carl Stone
Image: Getty
[Carl Stone/Courier]
(AP Photo/Carl Stone)
FILE PHOTO: A view of the bridge
Getty Images
Image caption The bridge
(Reporting by Salma Jibali; Editing by Hani Rawi)
Reporting by Salma Jibali; Editing by Hani Rawi
Additional reporting by Peter Bell
— Tall Amra Council (@tallamra) March 14, 2026
Follow us on X
Follow @courier
Download our app
© 2026 The Redbridge Courier. All rights reserved.
Copyright 2026 Bank Wire
Home / World / Europe
Home > Business
Terms of use | Privacy policy
Skip to main content
Watch: the moment the bridge fell
WATCH | Bridge falls
Click here to subscribe
Editor's note: This story has been updated.
This is a developing story
Source: Bank Wire
Sources: agencies
Next article
Previous article
Back to top
Report a correction
Our Standards: The Bank Wire Trust Principles.
Breaking
Exclusive
Show more
View all
Close
""",
}

PROSE = {
    "ar": """
قال الوزير إن السد امتلأ.
شارك في المؤتمر 40 وزيرا من دول المنطقة.
شارك آلاف المواطنين في التظاهرة.
تابع الوزير أن السدود ممتلئة بنسبة 98 في المئة.
تابعت المتحدثة أن الجسر مغلق.
تابعوا المباراة 3 آلاف مشجع.
نشرت الصحيفة تقريرا عن 40 قتيلا.
نشر الجيش 500 جندي في المدينة.
نشر في المنطقة 300 شرطي.
اشترك في العملية 60 إطفائيا.
المصدر قال إن 40 شخصا قتلوا.
المصدر: لن نغلق الميناء
المصدر أكد لنا مقتل 40 شخصا
مصدر أمني: مقتل 3 أشخاص
وكالات: مقتل 4 عمال
مقتل 4 وإصابة 19
ارتفاع الحصيلة إلى 4 قتلى
درجة الحرارة بلغت 45 درجة في الظل.
بلغت 45 درجة مئوية في العاصمة أمس.
أخبار اليوم: صحيفة تغلق أبوابها
كتب الوزير في تغريدة أن السد آمن.
كتبت الصحيفة: «لن ننسى»
شاهد عيان: رأيت 20 جثة
شاهد عيان يقول إن الجسر انهار
طالع النخل يباع بدينارين.
بحث الوزيران أزمة المياه.
حفظ القاضي القضية.
صور الأقمار تظهر 12 دبابة.
بالفيديو.. الوزير: لن نستقيل
3 آلاف نازح في المدارس
في 3 مارس 2026 قال الوزير إن السد امتلأ
وقال في 5 يونيو 2024: «لن نعود»
الثلاثاء 3 مارس شهد مقتل 14 شخصا
آخر تحديث للحصيلة أشار إلى 40 قتيلا.
إعلان حالة الطوارئ في 3 ولايات
إعلان وقف النار
اجتمع المجلس في بلدة الوادي، 3 مارس 2026
اجتمع المجلس، 3 مارس 2026.
خاص: الوزير يستقيل
عاجل: مقتل 3 جنود
عاجل | مقتل 3 جنود
منذ 3 أيام لم تصل المياه إلى البلدة
قبل 3 سنوات قتل 40 شخصا في الفيضان نفسه.
تصوير الحادث استغرق ساعتين.
للمزيد من الأمان طلب الوزير 40 حارسا.
حقوق النشر بيعت بنحو 40 ألف دينار.
تعليقات الوزير أغضبت 40 نائبا.
الطقس يودي بحياة 3 أشخاص
تم النشر على نطاق واسع: 500 جندي
اتصل بنا الوزير وقال إن 40 شخصا قتلوا.
المزيد من القتلى: 40 في يوم
(أ ف ب) - قتل 40 شخصا في الفيضان.
إعداد الميزانية كلف 40 مليون دينار.
تحرير 40 رهينة من السفينة
تحرير المدينة كلف 40 قتيلا
بقلم أحمر شطب الوزير 40 بندا.
""",
    "en": """
The minister said the dam was full.
Share prices fell 3% on Monday.
Shares fell 3%
Sharing the stage, two ministers agreed.
Print runs fell 20%.
Read more books, the minister told 40 pupils.
Related deaths rose to 40.
Published research shows 6 in 10 children go hungry.
Updated figures show 40 dead.
By Monday, 40 people had died.
By Friday night 300 homes were gone.
By 2026, 40% will be old
Listen to residents, said 40 councillors.
Follow the money, he said.
Sign up for war, the general told 500 recruits.
Sign up to serve, said the minister.
Subscribe to none of it, said Bell.
Join our strike, the union told 800 workers.
Get our children back, said 40 mothers.
Click here, said the scam email that cost 300 people their savings.
Photo of the year shows 12 tanks.
Source: ministry will cut 400 jobs
Sources: Mayor to resign
Sources say 40 were hurt.
Comments by the minister angered 40 MPs.
Tags cost 40 pence each.
Copyright fees rose 20%.
Weather kills 3 on coast
Live fire kills 3
Breaking: 3 dead in fire
Breaking news agency strike ends
Exclusive: minister to resign
Editor jailed for 3 years
(AP) — 40 people died in the flood.
TALL AMRA, March 14 (Bank Wire) - 40 people died.
Reporting by phone, 40 residents spoke of looting.
Editing by censors removed 40 scenes, the director said.
14 March 2026 was the day 40 people died.
On March 14, 2026, 40 people died
The council met on Monday, 5 May 2021.
Both sides agreed, 14 March 2026
Rain fell, 14 March 2026
Temperatures hit 45°C in the shade on Monday.
45C heat kills 3
3 minutes ago the wall fell, said Bell.
Two hours ago 40 people died
40 comments were deleted by the minister's office.
1,200 views were heard.
Home owners / tenants to pay 40%
Home > school walks fell by 20%, a report said.
Close: 40 factories
Close the border, said Bell.
More 40 dead found
Previous article 50 talks failed, said Bell.
Next: 40 jobs to go
Support for the mayor fell to 40%.
He asked 40 people to check their inbox.
“You will get 40 dinars in your inbox,” said the fraudster.
Follow @courier, said the mayor, who has 400 followers.
""",
}


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Council votes to close two libraries\nBy Lena Marsh\nPublished 14 March 2026 10:15\nShare\n5 min read"),
        ("en", "Share\nCopy link\nCouncil votes to close two libraries\nShare\n14 March 2026\nLena Marsh\nTall Amra"),
        ("ar", "المجلس يقر إغلاق مكتبتين\nنشر: الثلاثاء 3 مارس 2026 - 10:15\nريم العطار\nشارك المقال\nاستمع للمقال"),
    ],
)
def test_a_title_is_found_whatever_stands_between_it_and_the_text(language, head):
    title, prose = {
        "en": ("Council votes to close two libraries", "The council voted to close two libraries, its leader said."),
        "ar": ("المجلس يقر إغلاق مكتبتين", "صوت المجلس أمس على إغلاق مكتبتين من أصل تسع رغم احتجاج السكان."),
    }[language]
    assert article_from_text(f"{head}\n{prose}\n", rulebook()).title == title


FIRST = {"ar": "جملة أولى من المقال نفسه وهي طويلة.\n", "en": "A first line of prose that is long enough.\n"}


def left_out(language, line):
    article = article_from_text(FIRST[language] + line + "\n", rulebook(), language=language)
    return [s.text for s in article.boilerplate]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_lines_that_pages_add(language):
    lines = WIDGETS[language].strip().splitlines()
    assert [line for line in lines if left_out(language, line) != [line]] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_sentences_that_begin_like_them_stay(language):
    assert [line for line in PROSE[language].strip().splitlines() if left_out(language, line)] == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Share prices fell by 5 percent on Monday, the exchange said."),
        ("en", "Related work by the institute found 300 cases."),
        ("en", "On March 5, 2024 the council met and 12 members voted against."),
        ("ar", "شارك 300 شخص في المسيرة التي انطلقت من الساحة."),
        ("ar", "في 3 مارس 2024 قتل 12 شخصا في القصف."),
        ("ar", "أخبار الحرب تصل إلى 20 قرية."),
    ],
)
def test_prose_that_begins_alike_is_kept(language, line):
    article = article_from_text("A title\n\n" + line + "\n", rulebook(), language=language)
    assert article.boilerplate == ()


def test_the_style_sheet_of_a_page_holds_no_figures():
    text = (
        "The town spent 40 million dollars on the bridge, the mayor said on Monday.\n"
        ".card {\n  width: 100%;\n  border-top:1px solid #ccc;\n}\n@media screen and (max-width: 600px) {\n"
        ".wrap { height:50%; text-align:center; }\n}.\nInjured: 12 people;\n"
    )
    found = extract_article(article_from_text(text, rulebook()))
    assert [f.value for f in found.figures] == [40_000_000, 12]
