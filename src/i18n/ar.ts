/** Arabic. Its digits are those of the data, so that numbers beside each other look alike. */
import type { Expected } from '../core/json-problem.js';
import type { Catalogue } from './en.js';
import { counter, problemIn } from './words.js';

const LOCALE = 'ar-u-nu-latn';
const count = counter(LOCALE);

/** A number of events, as the subject of a sentence; `two` is what two of them are elsewhere. */
const eventCount = (number: number, two = 'حدثان') =>
  count(number, {
    zero: 'لا أحداث',
    one: 'حدث واحد',
    two,
    few: '# أحداث',
    many: '# حدثًا',
    other: '# حدث',
  });

/** Keeps what stands in quotes from being mixed up with the words round it. */
const quoted = (text: string) => `«\u2068${text}\u2069»`;

const expected: Record<Expected, string> = {
  'a value': 'قيمة',
  'a value or “]”': `قيمة أو ${quoted(']')}`,
  key: 'مفتاح بين علامتي اقتباس مزدوجتين',
  'key or }': `مفتاح بين علامتي اقتباس مزدوجتين أو ${quoted('}')}`,
  ':': `${quoted(':')} بعد المفتاح`,
  '“,” or “}”': `${quoted(',')} أو ${quoted('}')}`,
  '“,” or “]”': `${quoted(',')} أو ${quoted(']')}`,
  'the closing quote': 'علامة الاقتباس الختامية',
  escape: `أحد الرموز \u2066" \\ / b f n r t u\u2069 بعد ${quoted('\\')}`,
  'hex digit': `أربعة أرقام ست عشرية بعد ${quoted('\\u')}`,
  'no raw control character': 'عدم وجود محرف تحكم غير مهرَّب',
  'nothing more': 'لا شيء بعد ذلك',
  'fewer values in one event': 'قيم أقل في الحدث الواحد',
};

export const messages: Catalogue = {
  locale: LOCALE,
  events: 'الأحداث',
  event: (number) => `الحدث ${number}`,
  status: (events, unreadable, shown) =>
    (shown === undefined
      ? eventCount(events)
      : count(shown, { other: '# من ' }) + eventCount(events, 'حدثين')) +
    (unreadable
      ? `، ${count(unreadable, {
          one: 'واحد تعذّرت قراءته',
          two: 'اثنان تعذّرت قراءتهما',
          other: '# تعذّرت قراءتها',
        })}`
      : ''),
  loading: (part) => `جارٍ التحميل${part === undefined ? '' : `، ${Math.floor(part * 100)}%`}`,
  empty: 'لا توجد أحداث',
  failed: 'لم يُحمَّل شيء',
  sortedBy: (label, descending) =>
    `مرتَّب حسب \u2068${label}\u2069 ${descending ? 'تنازليًا' : 'تصاعديًا'}`,
  sourceOrder: 'بترتيب المصدر',
  problem: problemIn({
    expected,
    found: {
      '': 'نهاية السطر',
      '\n': 'فاصل أسطر',
      '\r': 'فاصل أسطر',
      '\t': 'علامة جدولة',
    },
    quoted,
    sentence: (line, column, wanted, found) =>
      `السطر ${line}، العمود ${column}: المتوقَّع: ${wanted}؛ الموجود: ${found}`,
  }),
  repaired: {
    'line-breaks': 'قُرئ فاصل أسطر داخل نص على أنه جزء منه.',
    quotes:
      'قُرئت علامات الاقتباس المنحنية أو المسافات غير الفاصلة على أنها علامات مستقيمة أو مسافات عادية.',
    escapes: 'هُرِّب السطر مرة زائدة، فقُرئ من دونها.',
  },
  textBefore: 'قبل JSON:',
  keys: (number) =>
    count(number, {
      zero: 'لا مفاتيح',
      one: 'مفتاح واحد',
      two: 'مفتاحان',
      few: '# مفاتيح',
      many: '# مفتاحًا',
      other: '# مفتاح',
    }),
  items: (number) =>
    count(number, {
      zero: 'لا عناصر',
      one: 'عنصر واحد',
      two: 'عنصران',
      few: '# عناصر',
      many: '# عنصرًا',
      other: '# عنصر',
    }),
  jsonInString: 'JSON داخل سلسلة نصية',
  showAll: (characters) => count(characters, { other: 'عرض كل الأحرف (#)' }),
  tools: {
    expandAll: 'توسيع الكل',
    collapseAll: 'طي الكل',
    copyValue: 'نسخ القيمة',
    copyPath: 'نسخ المسار',
    copyEvent: 'نسخ الحدث',
    linkToEvent: 'رابط إلى الحدث',
    more: 'المزيد',
  },
  duplicateKey: 'مفتاح مكرر',
  tooDeep: 'أعمق من أن يُفتح',
  inCommon: (unreadable) => `مشترك${unreadable ? ' (المقروءة)' : ''}:`,
  filter: {
    filter: 'تصفية الأحداث',
    clear: 'مسح التصفية',
    previous: 'النتيجة السابقة',
    next: 'النتيجة التالية',
    help: 'تعليمات التصفية',
    wrong: (column, wanted) => `العمود ${column}: المتوقَّع: ${wanted}.`,
    expected: {
      word: 'كلمة',
      key: 'مفتاح قبله، أو علامتا اقتباس حول النص',
      value: 'قيمة بعده مباشرة',
      'number or time': 'رقم، أو وقت مثل \u20662024-05-13T10:55\u2069',
      'later end': 'نهاية لا تسبق البداية',
      'closing quote': 'علامة اقتباس ختامية',
      'closing bracket': 'قوس ختامي',
      end: 'تصفية أقصر',
    },
    missing: 'تعذّر تحميل الجزء الذي يصفّي.',
    noMatch: 'لا يطابق أي حدث هذه التصفية. يمسحها Escape أو ×.',
    position: (event, events) =>
      `${count(event, { other: '#' })} من ${count(events, { other: '#' })}`,
    hit: (hit, hits) => `، الموضع ${hit} من ${hits}`,
    finds: {
      words: 'الكلمتان معًا، في المفاتيح أو القيم',
      phrase: 'العبارة',
      value: 'أحداث يحتوي مفتاحها «level» على النص',
      compared: 'رقم أكبر أو وقت لاحق؛ وأيضًا \u2066>= < <= =\u2069',
      range: 'من رقم أو وقت إلى آخر',
      wildcard: 'تمثل * أي نص',
      not: 'ليس هذا',
      or: 'أحدهما؛ الأقواس تجمع',
      has: 'أحداث فيها هذا المفتاح',
      unreadable: 'أسطر ليست JSON',
    },
    keys: 'ينتقل Enter إلى النتيجة التالية، وShift+Enter إلى السابقة. يمسح Escape التصفية.',
  },
  grid: {
    paneSize: 'حجم الحدث المفتوح',
    notPrinted: (left) =>
      count(left, {
        one: 'لم يُطبع حدث واحد آخر.',
        two: 'لم يُطبع حدثان آخران.',
        few: 'لم تُطبع # أحداث أخرى.',
        many: 'لم يُطبع # حدثًا آخر.',
        other: 'لم يُطبع # حدث آخر.',
      }),
  },
  notices: {
    markup: (names) =>
      `قرأ المتصفح جزءًا من هذا النص على أنه HTML (\u2068${names}\u2069). ضع الأسطر داخل \u2066<script type="application/x-ndjson">\u2069 لتبقى كما هي.`,
    part: 'تعذّر تحميل جزء من العارض. يجب أن توجد الملفات event-viewer.*.js بجانب event-viewer.js.',
    swallowed: 'يوجد محتوى آخر داخل هذا العارض، وهو ظاهر أسفله. هل ينقص وسم الإغلاق؟',
    encoding: (places) =>
      count(places, {
        one: 'ليس النص كله بترميز UTF-8: يدل «�» على موضع واحد تعذّرت قراءته.',
        two: 'ليس النص كله بترميز UTF-8: يدل «�» على موضعين تعذّرت قراءتهما.',
        few: 'ليس النص كله بترميز UTF-8: يدل «�» على # مواضع تعذّرت قراءتها.',
        many: 'ليس النص كله بترميز UTF-8: يدل «�» على # موضعًا تعذّرت قراءتها.',
        other: 'ليس النص كله بترميز UTF-8: يدل «�» على # موضع تعذّرت قراءتها.',
      }),
    url: (url) => `عنوان URL لا يمكن قراءته: \u2068${url}\u2069`,
    status: (status) => `أجاب الخادم بالحالة \u2068${status}\u2069.`,
    network: (url) =>
      `لم تُقرأ \u2068${url}\u2069 حتى نهايتها: تعذّر الاتصال أو انقطع، أو تمنع ذلك قاعدة في ذلك الخادم أو في هذه الصفحة.`,
  },
  tree: {
    highlighted: 'مميّز',
    asWritten: 'التبديل بين JSON والنص كما كُتب',
    menu: 'النسخ بصيغة',
    valueForms: {
      source: 'كما كُتبت',
      pretty: 'على عدة أسطر',
      compact: 'في سطر واحد',
      string: 'كسلسلة JSON',
      text: 'النص وحده',
      decoded: 'ما فيها من JSON',
    },
    attribute: 'سمة',
    copyValue: 'نسخ القيمة',
    copyPath: 'نسخ المسار',
    key: 'المفتاح',
    ascii: 'كتابة é وأمثالها هكذا: \\u00e9',
    linkToValue: 'رابط إلى القيمة',
    printAll: 'طباعة مع فتح كل القيم',
    copiedValue: (name) => `نُسخت قيمة \u2068${name}\u2069.`,
    copiedPath: (text) => `نُسخ المسار \u2068${text}\u2069.`,
    copiedKey: (name) => `نُسخ المفتاح \u2068${name}\u2069.`,
    copiedLink: 'نُسخ الرابط.',
    wholeEvent: 'الحدث',
    opened: (rows) => count(rows, { other: 'الأسطر أكثر من #: ما هو أعمق لا يزال مطويًا.' }),
    where: 'مكانك',
    changes: 'ما الذي تغيّر',
    changesSince: 'منذ الحدث',
    onlyChanges: 'التغييرات فقط',
    nothingBefore: 'لا يوجد حدث سابق من هذا النوع. يمكن اختيار غيره.',
    added: 'مضاف',
    removed: 'محذوف',
    changedFrom: (text) => `تغيّر، وكان ${text}`,
    changed: 'متغيّر',
    noEvent: (event) => `يؤدي الرابط إلى الحدث ${event}، وهو ليس في هذا السجل.`,
    otherEvent: (event) => `تغيّر الحدث ${event} منذ إنشاء الرابط، أو أنه حدث آخر.`,
    noValue: (path) => `يؤدي الرابط إلى \u2068${path}\u2069، وهو ليس في هذا الحدث.`,
    badDescriptions: (line, column) =>
      `أوصاف المفاتيح ليست JSON: انظر السطر ${line}، العمود ${column} في عنصر script الخاص بها.`,
  },
  clipboard: {
    copiedEvent: (event) => `نُسخ الحدث ${event}.`,
    denied: 'لا يمكن استخدام الحافظة هنا. النص محدَّد: انسخه بـ Ctrl+C أو من قائمته.',
    tooLong: 'لا يمكن استخدام الحافظة هنا، والنص أطول من أن يُعرض.',
    field: 'نص للنسخ',
  },
  list: {
    severities: {
      trace: 'تتبّع',
      debug: 'تصحيح',
      info: 'معلومة',
      warning: 'تحذير',
      error: 'خطأ',
      fatal: 'خطأ فادح',
    },
    noNextError: 'لا خطأ بعد هذا.',
    noErrorBefore: 'لا خطأ قبل هذا.',
    searching: 'يُبحث عن الأخطاء…',
    copiedCell: (label, event) => `نُسخ \u2068${label}\u2069 من الحدث ${event}.`,
    times: 'الأوقات',
    timeModes: {
      source: 'كما في المصدر',
      utc: 'التوقيت العالمي (UTC)',
      local: 'التوقيت المحلي',
      relative: 'نسبةً إلى الآن',
      delta: 'منذ الحدث الذي فوقه',
    },
    columnMenu: (label) => `العمود \u2068${label}\u2069`,
    narrower: 'أضيق',
    wider: 'أوسع',
    fit: 'بحسب المحتوى',
    widthOf: (label, characters) => `\u2068${label}\u2069: العرض بالأحرف: ${characters}`,
  },
  toolbar: {
    close: 'إغلاق',
    notLoaded: 'تعذّر تحميل هذا الجزء.',
    columns: {
      button: 'الأعمدة',
      chosenByItself:
        'اختيرت بحسب المفاتيح والقيم: الأوقات والأسماء ودرجات الخطورة والرسائل أولًا، ثم أكثر ما يختلف من حدث إلى آخر، بقدر ما يتسع له المكان.',
      chosenByHand: 'اختيرت منك أو من كاتب الصفحة.',
      reset: 'اختيار تلقائي',
      shown: 'المعروضة',
      others: 'أخرى',
      roles: {
        time: 'الوقت',
        name: 'الاسم',
        level: 'درجة الخطورة',
        message: 'الرسالة',
        id: 'المعرّف',
        status: 'الحالة',
      },
      find: 'ابحث عن مسار أو اكتبه',
      add: (path) => `عرض \u2068${path}\u2069`,
      drag: 'اسحب للنقل',
      up: (label) => `نقل \u2068${label}\u2069 إلى أعلى`,
      down: (label) => `نقل \u2068${label}\u2069 إلى أسفل`,
      inEvents: (some, all) =>
        some === all
          ? 'في كل حدث'
          : `في ${count(some, { other: '#' })} من أصل ${count(all, {
              one: 'حدث واحد',
              two: 'حدثين',
              few: '# أحداث',
              many: '# حدثًا',
              other: '# حدث',
            })}`,
      sampled: (number) =>
        count(number, {
          one: 'أُحصيت في حدث واحد من السجل.',
          two: 'أُحصيت في حدثين من السجل.',
          few: 'أُحصيت في # أحداث موزعة على السجل.',
          many: 'أُحصيت في # حدثًا موزعة على السجل.',
          other: 'أُحصيت في # حدث موزعة على السجل.',
        }),
      more: (paths) =>
        count(paths, {
          one: 'مسار واحد آخر: اكتب جزءًا منه.',
          two: 'مساران آخران: اكتب جزءًا من المسار.',
          few: '# مسارات أخرى: اكتب جزءًا من المسار.',
          many: '# مسارًا آخر: اكتب جزءًا من المسار.',
          other: '# مسار آخر: اكتب جزءًا من المسار.',
        }),
      nothing: 'لا مسار آخر.',
      saidShown: (label, place, all) => `\u2068${label}\u2069 هو العمود ${place} من ${all}.`,
      saidHidden: (label) => `أُخفي \u2068${label}\u2069.`,
      saidReset: 'تُختار الأعمدة تلقائيًا.',
    },
    plain: {
      button: 'كل الصفوف',
      description: 'كل صف في الصفحة: للبحث في المتصفح وللنسخ ولقارئات الشاشة.',
    },
    export: {
      button: 'تصدير',
      what: (number) => `${eventCount(number)}، بالتصفية والترتيب المعروضين.`,
      forms: {
        jsonl: 'JSON Lines',
        json: 'مصفوفة JSON',
        csv: 'CSV',
        tsv: 'TSV',
        xlsx: 'Excel (XLSX)',
      },
      copy: 'نسخ',
      download: 'تنزيل',
      everyPath: 'في الجداول، عمود لكل مسار لا للمعروض منها فقط',
      unreadable: 'سطر تعذّرت قراءته',
      progress: 'كتابة الأحداث',
      cancel: 'إلغاء',
      copied: (number, form) => `نُسخ بصيغة \u2068${form}\u2069: ${eventCount(number)}.`,
      saved: (number, file) => `حُفظ في \u2068${file}\u2069: ${eventCount(number)}.`,
      cancelled: 'أُلغي.',
      failed: 'فشل التصدير.',
      tooLong: 'النص أطول من أن تتسع له الحافظة: نزّله.',
      denied: 'لا يمكن استخدام الحافظة هنا. النص محدَّد: انسخه بـ Ctrl+C أو من قائمته.',
      field: 'نص للنسخ',
    },
    live: {
      pause: 'إيقاف مؤقت',
      resume: 'استئناف',
      clear: 'إفراغ',
      fresh: (number) =>
        count(number, {
          zero: 'لا أحداث جديدة',
          one: 'حدث جديد واحد',
          two: 'حدثان جديدان',
          few: '# أحداث جديدة',
          many: '# حدثًا جديدًا',
          other: '# حدث جديد',
        }),
      held: (number) =>
        'موقوف مؤقتًا' +
        (number
          ? count(number, {
              one: '، حدث جديد واحد في الانتظار',
              two: '، حدثان جديدان في الانتظار',
              few: '، # أحداث جديدة في الانتظار',
              many: '، # حدثًا جديدًا في الانتظار',
              other: '، # حدث جديد في الانتظار',
            })
          : ''),
      full: 'انتهى الإيقاف المؤقت: لا يمكن أن ينتظر مزيد من الأحداث.',
      dropped: (number) =>
        count(number, {
          one: 'أُزيل حدث قديم واحد',
          two: 'أُزيل حدثان قديمان',
          few: 'أُزيلت # أحداث قديمة',
          many: 'أُزيل # حدثًا قديمًا',
          other: 'أُزيل # حدث قديم',
        }),
    },
  },
};
