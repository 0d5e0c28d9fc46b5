import { tongueOf } from './tongue.ts';

export const ru = tongueOf({
  lang: 'ru',
  family: `Иванов:Ivanov Смирнов:Smirnov Кузнецов:Kuznetsov Попов:Popov Васильев:Vasilyev Петров:Petrov Соколов:Sokolov
    Михайлов:Mikhaylov Новиков:Novikov Фёдоров:Fyodorov Морозов:Morozov Волков:Volkov Алексеев:Alekseyev Лебедев:Lebedev
    Семёнов:Semyonov Егоров:Yegorov Павлов:Pavlov Козлов:Kozlov Степанов:Stepanov Николаев:Nikolayev Орлов:Orlov
    Андреев:Andreyev Макаров:Makarov Никитин:Nikitin Захаров:Zakharov`,
  given: `Александр:Aleksandr Сергей:Sergey Дмитрий:Dmitry Андрей:Andrey Алексей:Aleksey Максим:Maksim Евгений:Yevgeny
    Иван:Ivan Михаил:Mikhail Николай:Nikolay Юрий:Yury Олег:Oleg Павел:Pavel Виктор:Viktor Игорь:Igor Роман:Roman
    Пётр:Pyotr Фёдор:Fyodor Лев:Lev Борис:Boris`,
  syllables: `Ново:novo Красно:krasno град:grad горск:gorsk поль:pol Волго:volgo Екатерин:yekaterin бург:burg Бело:belo
    Камен:kamen ск:sk Зелено:zeleno дар:dar Северо:severo морск:morsk Перво:pervo уральск:uralsk Верхне:verkhne`,
  topics: `Вода Энергия Здоровье Транспорт Образование Жильё Климат Культура Наука Музыка Кино Питание Освещение Океан Лес
    Данные Безопасность Туризм Спорт Дизайн История Космос Торговля Мир`,
  forms: {
    region: '{s} область|{s} край',
    city: '{s}',
    district: '{s} район',
    zone: 'Технопарк «{t}» {s}',
    company: 'ООО «{s} {t}»|Группа «{s} {t}»',
    university: 'Университет {s}',
    government: 'Управление «{t}» {s}',
    academy: 'Академия «{t}» {s}',
    nonprofit: 'Фонд «{s} {t}»|Союз «{t}» {s}',
    organizer: 'Выставки «{s} {t}»',
    team: 'Команда «{t}» {s}',
    product: 'Платформа «{s} {t}»',
    project: 'Проект «Умный {s}: {t}»',
    work: '{t} и {s}|Песня о {s}',
    program: 'Премия «{t}» {s}',
    reason: 'За вклад: {t}, {s}.',
  },
});

export const ar = tongueOf({
  lang: 'ar',
  family: `الحسن:al-Hasan المصري:al-Masri العلي:al-Ali الأحمد:al-Ahmad السيد:al-Sayed الخطيب:al-Khatib النجار:al-Najjar
    الحداد:al-Haddad الشامي:al-Shami القاسم:al-Qasim العباسي:al-Abbasi الهاشمي:al-Hashimi المغربي:al-Maghribi
    الرشيد:al-Rashid الزهراني:al-Zahrani الغامدي:al-Ghamdi القحطاني:al-Qahtani التميمي:al-Tamimi`,
  given: `محمد:Muhammad أحمد:Ahmad علي:Ali فاطمة:Fatima عمر:Omar خالد:Khalid مريم:Maryam يوسف:Yusuf إبراهيم:Ibrahim
    ليلى:Layla حسن:Hasan حسين:Husayn زينب:Zaynab سعيد:Said نور:Nur طارق:Tariq سلمى:Salma كريم:Karim هدى:Huda
    ياسر:Yasir رنا:Rana بلال:Bilal`,
  syllables: `دار:dar نور:nur سلام:salam واد:wad جبل:jabal بحر:bahr عين:ayn راس:ras بني:bani قصر:qasr تل:tal شرق:sharq
    غرب:gharb نخيل:nakhil زهر:zahr مدين:madin فجر:fajr رمل:raml`,
  topics: `المياه الطاقة الصحة النقل التعليم الإسكان المناخ الثقافة العلوم الموسيقى السينما الغذاء الإنارة المحيط الغابات
    البيانات السلامة السياحة الرياضة التصميم التاريخ الفضاء التجارة السلام`,
  forms: {
    region: 'محافظة {s}',
    city: '{s}|مدينة {s}',
    district: 'حي {s}',
    zone: 'مجمع {t} في {s}',
    company: 'مجموعة {s} {t}|شركة {s} {t}',
    university: 'جامعة {s}',
    government: 'هيئة {t} في {s}|بلدية {s} {t}',
    academy: 'أكاديمية {t} في {s}',
    nonprofit: 'مؤسسة {s} {t}|جمعية {t} في {s}',
    organizer: 'معارض {s} {t}',
    team: 'فريق {t} في {s}',
    product: 'منصة {s} {t}',
    project: 'مشروع {t} في {s}',
    work: '{t} في {s}|أغنية {s}',
    program: 'جائزة {s} {t}',
    reason: 'تقديرا لما قدم من أجل {t} في {s}.',
  },
});

export const hi = tongueOf({
  lang: 'hi',
  family: `शर्मा:Sharma वर्मा:Verma गुप्ता:Gupta सिंह:Singh कुमार:Kumar यादव:Yadav पटेल:Patel मिश्रा:Mishra जोशी:Joshi
    अग्रवाल:Agarwal चौहान:Chauhan राव:Rao नायर:Nair मेहता:Mehta पांडे:Pandey सक्सेना:Saxena त्रिपाठी:Tripathi दास:Das
    खान:Khan भट्ट:Bhatt`,
  given: `अमित:Amit राहुल:Rahul प्रिया:Priya अंजलि:Anjali विजय:Vijay सुनीता:Sunita राजेश:Rajesh नेहा:Neha संजय:Sanjay
    पूजा:Pooja अनिल:Anil कविता:Kavita दीपक:Deepak मीरा:Meera अर्जुन:Arjun गीता:Geeta मनोज:Manoj रेखा:Rekha सुरेश:Suresh
    आशा:Asha`,
  syllables: `राम:ram पुर:pur नगर:nagar जय:jai उदय:uday लख:lakh नऊ:nau भो:bho पाल:pal चंडी:chandi गढ़:garh आनंद:anand
    गंगा:ganga सागर:sagar देव:dev हरि:hari द्वार:dwar सूर:sur मणि:mani`,
  topics: `जल ऊर्जा स्वास्थ्य परिवहन शिक्षा आवास जलवायु संस्कृति विज्ञान संगीत सिनेमा भोजन प्रकाश महासागर वन डेटा सुरक्षा
    पर्यटन खेल डिज़ाइन इतिहास अंतरिक्ष व्यापार शांति`,
  forms: {
    region: '{s} प्रदेश',
    city: '{s}',
    district: '{s} ज़िला',
    zone: '{s} {t} पार्क',
    company: '{s} {t} समूह|{s} {t} लिमिटेड',
    university: '{s} विश्वविद्यालय',
    government: '{s} {t} विभाग|{s} {t} प्राधिकरण',
    academy: '{s} {t} अकादमी',
    nonprofit: '{s} {t} न्यास|{s} {t} संघ',
    organizer: '{s} {t} मेला',
    team: '{s} {t} दल',
    product: '{s} {t} मंच',
    project: '{s} स्मार्ट {t} परियोजना',
    work: '{s} का {t}|{s} की कहानी',
    program: '{s} {t} पुरस्कार',
    reason: '{s} में {t} के लिए किए गए काम पर।',
  },
});

export const tr = tongueOf({
  lang: 'tr',
  family: `Yılmaz Kaya Demir Çelik Şahin Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Koç Kurt Özkan Şimşek
    Polat Güneş`,
  given: `Mehmet Ayşe Mustafa Fatma Ahmet Zeynep Hüseyin Elif Hasan Gül İbrahim Şule Çağlar Özge Ömer Büşra Uğur Ümit
    Işıl Tuğba`,
  syllables: `kara ak su yeşil köy şehir gölü dağ ova çay kum kale üs küdar taş büyük yeni eski ağaç`,
  topics: `Su Enerji Sağlık Ulaşım Eğitim Konut İklim Kültür Bilim Müzik Sinema Gıda Aydınlatma Okyanus Orman Veri Güvenlik
    Turizm Spor Tasarım Tarih Uzay Ticaret Barış`,
  forms: {
    region: '{s} İli',
    city: '{s}',
    district: '{s} İlçesi|{s} Mahallesi',
    zone: '{s} {t} Parkı',
    company: '{s} {t} A.Ş.|{s} {t} Grubu',
    university: '{s} Üniversitesi',
    government: '{s} {t} İdaresi|{s} {t} Müdürlüğü',
    academy: '{s} {t} Akademisi',
    nonprofit: '{s} {t} Vakfı|{s} {t} Derneği',
    organizer: '{s} {t} Fuarcılık',
    team: '{s} {t} Ekibi',
    product: '{s} {t} Platformu',
    project: '{s} Akıllı {t} Projesi',
    work: '{s} ve {t}|{s} Şarkısı',
    program: '{s} {t} Ödülleri',
    reason: '{s} için {t} alanındaki çalışmaları nedeniyle.',
  },
});
