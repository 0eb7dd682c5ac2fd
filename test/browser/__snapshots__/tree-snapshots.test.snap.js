/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots["no events"] = 
`live polite
“No events”
status
  “0 events”`;
/* end snapshot no events */

snapshots["one event"] = 
`live polite
table “Events” busy=false
  row
    columnheader
      button “#”
    columnheader
      button “published_at”
    columnheader
      button “name”
    columnheader
      button “data”
  row
    cell
      button “Event 1” expanded=true
    cell
      “2024-05-13T11:11:42.463Z”
    cell
      “device/diagnostics”
    cell
      “{"device":{"network":{"signal":{"strength":88.33,"at":"LTE"}},"power":{"source":"USB host"}}}”
  row
    cell
      tree “Event 1”
        treeitem “data, 1 key, JSON in a string” expanded=true level=1 posinset=1 setsize=7
        group
          treeitem “device, 2 keys” expanded=true level=2 posinset=1 setsize=1
          group
            treeitem “network, 1 key” expanded=true level=3 posinset=1 setsize=2
            group
              treeitem “signal, 2 keys” expanded=true level=4 posinset=1 setsize=1
              group
                treeitem “strength: 88.33” level=5 posinset=1 setsize=2
                treeitem “at: LTE” level=5 posinset=2 setsize=2
            treeitem “power, 1 key” expanded=true level=3 posinset=2 setsize=2
            group
              treeitem “source: USB host” level=4 posinset=1 setsize=1
        treeitem “ttl: 60” level=1 posinset=2 setsize=7
        treeitem “published_at: 2024-05-13T11:11:42.463Z” level=1 posinset=3 setsize=7
        treeitem “coreid: e00fce68” level=1 posinset=4 setsize=7
        treeitem “version: 3” level=1 posinset=5 setsize=7
        treeitem “public: false” level=1 posinset=6 setsize=7
        treeitem “name: device/diagnostics” level=1 posinset=7 setsize=7
      toolbar “Event 1”
        button “Expand all”
        button “Collapse all”
        button “Copy value”
        button “Copy path”
        button “Copy event”
        button “Link to event”
        button “More”
status
  “1 event”`;
/* end snapshot one event */

snapshots["some events, one of them open"] = 
`live polite
table “Update” busy=false
  “Update”
  row
    columnheader
      button “#”
    columnheader
      button “published_at”
    columnheader
      button “name”
    columnheader
      button “data”
  row
    cell
      button “Event 1” expanded=true
    cell
      “2024-05-13T11:07:09.602Z”
    cell
      “firmware/create”
    cell
      “{"version":"3"}”
  row
    cell
      tree “Event 1”
        treeitem “data, 1 key, JSON in a string” expanded=true level=1 posinset=1 setsize=7
        group
          treeitem “version: 3” level=2 posinset=1 setsize=1
        treeitem “ttl: 60” level=1 posinset=2 setsize=7
        treeitem “published_at: 2024-05-13T11:07:09.602Z” level=1 posinset=3 setsize=7
        treeitem “coreid: api” level=1 posinset=4 setsize=7
        treeitem “version: 0” level=1 posinset=5 setsize=7
        treeitem “public: false” level=1 posinset=6 setsize=7
        treeitem “name: firmware/create” level=1 posinset=7 setsize=7
      toolbar “Event 1”
        button “Expand all”
        button “Collapse all”
        button “Copy value”
        button “Copy path”
        button “Copy event”
        button “Link to event”
        button “More”
  row
    cell
      button “Event 2” expanded=false
    cell
      “2024-05-13T11:08:14.260Z”
    cell
      “device/status”
    cell
      “auto-update”
  row
    cell
      button “Event 3” expanded=false
    cell
      “2024-05-13T11:11:42.463Z”
    cell
      “device/diagnostics”
    cell
      “{"device":{"network":{"signal":{"strength":88.33,"at":"LTE"}},"power":{"source":"USB host"}}}”
status
  “3 events”
“In common:”
“ttl”
“60”
“·”
“public”
“false”`;
/* end snapshot some events, one of them open */

snapshots["lines that cannot be read"] = 
`live polite
table “Events” busy=false
  row
    columnheader
      button “#”
    columnheader
      button “time”
    columnheader
      button “n”
  row
    cell
      “A note”
  row
    cell
      button “Event 1” expanded=true
    cell
      “2024-05-13T10:55:12Z”
    cell
      “1.10”
  row
    cell
      tree “Event 1”
        treeitem “time: 2024-05-13T10:55:12Z” level=1 posinset=1 setsize=3
        treeitem “level: info” level=1 posinset=2 setsize=3
        treeitem “n: 1.10” level=1 posinset=3 setsize=3
      toolbar “Event 1”
        button “Expand all”
        button “Collapse all”
        button “Copy value”
        button “Copy path”
        button “Copy event”
        button “Link to event”
        button “More”
  row
    cell
      button “Event 2” expanded=true
    cell
      “Line 4, column 68: expected “,” or “}”, found the end of the line”
  row
    cell
      “{"time":"2024-05-13T10:55:13Z","level":"error","n":9007199254740993”
      tree “Event 2”
        treeitem “time: 2024-05-13T10:55:13Z” level=1 posinset=1 setsize=3
        treeitem “level: error” level=1 posinset=2 setsize=3
        treeitem “n: 9007199254740993” level=1 posinset=3 setsize=3
      toolbar “Event 2”
        button “Expand all”
        button “Collapse all”
        button “Copy value”
        button “Copy path”
        button “Copy event”
        button “Link to event”
        button “More”
  row
    cell
      button “Event 3” expanded=true
    cell
      “Line 5, column 1: expected a value, found “S””
  row
    cell
      “Segmentation fault”
      toolbar “Event 3”
        button “Copy event”
        button “Link to event”
  row
    cell
      button “Event 4” expanded=true
    cell
      “Line 6, column 47: expected a key in double quotes, found “}””
  row
    cell
      “{"time":"2024-05-13T10:55:15Z","level":"warn",}”
      tree “Event 4”
        treeitem “time: 2024-05-13T10:55:15Z” level=1 posinset=1 setsize=2
        treeitem “level: warn” level=1 posinset=2 setsize=2
      toolbar “Event 4”
        button “Expand all”
        button “Collapse all”
        button “Copy value”
        button “Copy path”
        button “Copy event”
        button “Link to event”
        button “More”
  row
    cell
      button “Event 5” expanded=true
    cell
      “2024-05-13T10:55:16Z”
    cell
      “-0”
  row
    cell
      tree “Event 5”
        treeitem “time: 2024-05-13T10:55:16Z” level=1 posinset=1 setsize=3
        treeitem “level: info” level=1 posinset=2 setsize=3
        treeitem “n: -0” level=1 posinset=3 setsize=3
      toolbar “Event 5”
        button “Expand all”
        button “Collapse all”
        button “Copy value”
        button “Copy path”
        button “Copy event”
        button “Link to event”
        button “More”
status
  “5 events, 3 unreadable”
“In common (readable):”
“level”
“info”`;
/* end snapshot lines that cannot be read */

snapshots["sorted"] = 
`live polite
table “Events” busy=false
  row
    columnheader
      button “#”
    columnheader
      button “published_at”
    columnheader sort=descending
      button “name”
    columnheader
      button “data”
  row
    cell
      button “Event 1” expanded=false
    cell
      “2024-05-13T11:07:09.602Z”
    cell
      “firmware/create”
    cell
      “{"version":"3"}”
  row
    cell
      button “Event 2” expanded=false
    cell
      “2024-05-13T11:08:14.260Z”
    cell
      “device/status”
    cell
      “auto-update”
  row
    cell
      button “Event 3” expanded=false
    cell
      “2024-05-13T11:11:42.463Z”
    cell
      “device/diagnostics”
    cell
      “{"device":{"network":{"signal":{"strength":88.33,"at":"LTE"}},"power":{"source":"USB host"}}}”
status
  “3 events”
“In common:”
“ttl”
“60”
“·”
“public”
“false”`;
/* end snapshot sorted */

snapshots["long values"] = 
`live polite
table “Events” busy=false
  row
    columnheader
      button “#”
    columnheader
      button “time”
    columnheader
      button “text”
  row
    cell
      button “Event 1” expanded=true
    cell
      “2024-05-13T10:55:12Z”
    cell
      “A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on.”
  row
    cell
      tree “Event 1”
        treeitem “time: 2024-05-13T10:55:12Z” level=1 posinset=1 setsize=2
        treeitem “text: A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on. A sentence that goes on.” level=1 posinset=2 setsize=2
      toolbar “Event 1”
        button “Expand all”
        button “Collapse all”
        button “Copy value”
        button “Copy path”
        button “Copy event”
        button “Link to event”
        button “More”
  row
    cell
      button “Event 2” expanded=false
    cell
      “2024-05-13T10:55:13Z”
    cell
      “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx”
status
  “2 events”`;
/* end snapshot long values */

snapshots["in Arabic, from right to left"] = 
`live polite
table “الأحداث” busy=false
  row
    columnheader
      button “#”
    columnheader
      button “time”
    columnheader
      button “n”
  row
    cell
      button “الحدث 1” expanded=false
    cell
      “2024-05-13T10:55:12Z”
    cell
      “1.10”
  row
    cell
      button “الحدث 2” expanded=true
    cell
      “السطر 3، العمود 68: المتوقَّع: «⁨,⁩» أو «⁨}⁩»؛ الموجود: نهاية السطر”
  row
    cell
      “{"time":"2024-05-13T10:55:13Z","level":"error","n":9007199254740993”
      tree “الحدث 2”
        treeitem “time: 2024-05-13T10:55:13Z” level=1 posinset=1 setsize=3
        treeitem “level: error” level=1 posinset=2 setsize=3
        treeitem “n: 9007199254740993” level=1 posinset=3 setsize=3
      toolbar “الحدث 2”
        button “توسيع الكل”
        button “طي الكل”
        button “نسخ القيمة”
        button “نسخ المسار”
        button “نسخ الحدث”
        button “رابط إلى الحدث”
        button “المزيد”
  row
    cell
      button “الحدث 3” expanded=false
    cell
      “السطر 4، العمود 1: المتوقَّع: قيمة؛ الموجود: «⁨S⁩»”
      “Segmentation fault”
  row
    cell
      button “الحدث 4” expanded=false
    cell
      “السطر 5، العمود 47: المتوقَّع: مفتاح بين علامتي اقتباس مزدوجتين؛ الموجود: «⁨}⁩»”
      “{"time":"2024-05-13T10:55:15Z","level":"warn",}”
  row
    cell
      button “الحدث 5” expanded=false
    cell
      “2024-05-13T10:55:16Z”
    cell
      “-0”
status
  “5 أحداث، 3 تعذّرت قراءتها”
“مشترك (المقروءة):”
“level”
“info”`;
/* end snapshot in Arabic, from right to left */

snapshots["with tools"] = 
`live polite
searchbox “Filter events”
button “Filter help” (Filter help) expanded=false
live polite
button “Columns” expanded=false
button “Export” expanded=false
table “Events” busy=false
  row
    columnheader
      button “#”
    columnheader
      button “name”
    columnheader
      button “group”
    columnheader
      button “n”
  row
    cell
      button “Event 1” expanded=false
    cell
      “event 1”
    cell
      “0”
    cell
      “0”
  row
    cell
      button “Event 2” expanded=false
    cell
      “event 2”
    cell
      “1”
    cell
      “11”
  row
    cell
      button “Event 3” expanded=false
    cell
      “event 3”
    cell
      “2”
    cell
      “10”
  row
    cell
      button “Event 4” expanded=false
    cell
      “event 4”
    cell
      “0”
    cell
      “9”
  row
    cell
      button “Event 5” expanded=false
    cell
      “event 5”
    cell
      “1”
    cell
…
    cell
      “2”
    cell
      “7”
  row
    cell
      button “Event 7” expanded=false
    cell
      “event 7”
    cell
      “0”
    cell
      “6”
  row
    cell
      button “Event 8” expanded=false
    cell
      “event 8”
    cell
      “1”
    cell
      “5”
  row
    cell
      button “Event 9” expanded=false
    cell
      “event 9”
    cell
      “2”
    cell
      “4”
  row
    cell
      button “Event 10” expanded=false
    cell
      “event 10”
    cell
      “0”
    cell
      “3”
  row
    cell
      button “Event 11” expanded=false
    cell
      “event 11”
    cell
      “1”
    cell
      “2”
  row
    cell
      button “Event 12” expanded=false
    cell
      “event 12”
    cell
      “2”
    cell
      “1”
status
  “12 events”`;
/* end snapshot with tools */

snapshots["nothing loaded"] = 
`live polite
“The server answered with status 404.”
“Nothing was loaded”
status
  “Nothing was loaded”`;
/* end snapshot nothing loaded */

snapshots["many events, one of them open"] = 
`live polite
searchbox “Filter events”
button “Filter help” (Filter help) expanded=false
live polite
button “Columns” expanded=false
button “Export” expanded=false
button “All rows” (Every row in the page: for the browser’s own find, for copying and for screen readers.) pressed=false
grid “Events” rowcount=1001 busy=false
  row rowindex=1
    columnheader
      button “#”
    columnheader
      button “name”
    columnheader
      button “group”
    columnheader
      button “n”
  row rowindex=2
    gridcell
      button “Event 1” expanded=false
    gridcell
      “event 1”
    gridcell
      “0”
    gridcell
      “0”
  row rowindex=3
    gridcell
      button “Event 2” expanded=false
    gridcell
      “event 2”
    gridcell
      “1”
    gridcell
      “919”
  row rowindex=4
    gridcell
      button “Event 3” expanded=true
    gridcell
      “event 3”
    gridcell
      “2”
    gridcell
      “838”
  row rowindex=5
    gridcell
      button “Event 4” expanded=false
    gridcell
      “event 4”
    gridcell
      “0”
    gridcell
      “757”
  row rowindex=6
    gridcell
      button “Event 5” expanded=false
    gridcell
      “event 5”
    gridcell
      “1”
…
  row rowindex=9
    gridcell
      button “Event 8” expanded=false
    gridcell
      “event 8”
    gridcell
      “1”
    gridcell
      “433”
  row rowindex=10
    gridcell
      button “Event 9” expanded=false
    gridcell
      “event 9”
    gridcell
      “2”
    gridcell
      “352”
  row rowindex=11
    gridcell
      button “Event 10” expanded=false
    gridcell
      “event 10”
    gridcell
      “0”
    gridcell
      “271”
  row rowindex=12
    gridcell
      button “Event 11” expanded=false
    gridcell
      “event 11”
    gridcell
      “1”
    gridcell
      “190”
  row rowindex=13
    gridcell
      button “Event 12” expanded=false
    gridcell
      “event 12”
    gridcell
      “2”
    gridcell
      “109”
separator “Size of the opened event” orientation=horizontal valuenow=…
tree “Event 3”
  treeitem “name: event 3” level=1 posinset=1 setsize=3
  treeitem “group: 2” level=1 posinset=2 setsize=3
  treeitem “n: 838” level=1 posinset=3 setsize=3
toolbar “Event 3”
  button “Expand all”
  button “Collapse all”
  button “Copy value”
  button “Copy path”
  button “Copy event”
  button “Link to event”
  button “More”
status
  “1,000 events”`;
/* end snapshot many events, one of them open */

