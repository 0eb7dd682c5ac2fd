/** Short logs as different makers write them, and the columns that a technical writer would choose, by width in CSS pixels. */

export interface MakerLog {
  readonly maker: string;
  readonly lines: readonly string[];
  readonly columns: Readonly<Record<number, string>>;
}

export const MAKER_LOGS: readonly MakerLog[] = [
  {
    maker: 'Pino',
    lines: [
      String.raw`{"level":30,"time":1716283412345,"pid":4211,"hostname":"api-7d9f","msg":"server listening at http://0.0.0.0:3000"}`,
      String.raw`{"level":30,"time":1716283415002,"pid":4211,"hostname":"api-7d9f","reqId":"req-1","req":{"method":"GET","url":"/health","host":"localhost:3000","remoteAddress":"127.0.0.1","remotePort":54022},"msg":"incoming request"}`,
      String.raw`{"level":30,"time":1716283415009,"pid":4211,"hostname":"api-7d9f","reqId":"req-1","res":{"statusCode":200},"responseTime":6.812,"msg":"request completed"}`,
      String.raw`{"level":50,"time":1716283417530,"pid":4211,"hostname":"api-7d9f","reqId":"req-2","err":{"type":"DatabaseError","message":"deadlock detected","stack":"DatabaseError: deadlock detected\n    at Parser.parseErrorMessage (/app/node_modules/pg-protocol/dist/parser.js:283:98)","code":"40P01"},"msg":"deadlock detected"}`,
      String.raw`{"level":30,"time":1716283417533,"pid":4211,"hostname":"api-7d9f","reqId":"req-2","res":{"statusCode":500},"responseTime":92.004,"msg":"request completed"}`,
    ],
    columns: {
      360: 'time | level | msg',
      720: 'time | level | msg | res.statusCode | reqId',
      1280: 'time | level | msg | res.statusCode | reqId | responseTime | req.method',
    },
  },
  {
    maker: 'Serilog, compact',
    lines: [
      String.raw`{"@t":"2024-05-21T09:23:32.3451234Z","@mt":"Hosting environment: {EnvName}","EnvName":"Production","SourceContext":"Microsoft.Hosting.Lifetime"}`,
      String.raw`{"@t":"2024-05-21T09:23:33.1000000Z","@mt":"HTTP {RequestMethod} {RequestPath} responded {StatusCode} in {Elapsed:0.0000} ms","@r":["12.4410"],"RequestMethod":"GET","RequestPath":"/api/items","StatusCode":200,"Elapsed":12.441,"SourceContext":"Serilog.AspNetCore.RequestLoggingMiddleware","RequestId":"0HN3T:00000001","ConnectionId":"0HN3T"}`,
      String.raw`{"@t":"2024-05-21T09:23:34.5000000Z","@mt":"Retrying {Job} after {Delay}","@l":"Warning","Job":"mail","Delay":"00:00:05","SourceContext":"Mailer.Worker"}`,
      String.raw`{"@t":"2024-05-21T09:23:36.0010000Z","@mt":"HTTP {RequestMethod} {RequestPath} responded {StatusCode} in {Elapsed:0.0000} ms","@r":["803.1000"],"@l":"Error","@x":"System.TimeoutException: The operation has timed out.\n   at Shop.Db.Query()","RequestMethod":"POST","RequestPath":"/api/orders","StatusCode":500,"Elapsed":803.1,"SourceContext":"Serilog.AspNetCore.RequestLoggingMiddleware","RequestId":"0HN3T:00000002","ConnectionId":"0HN3T"}`,
    ],
    columns: {
      360: '@t | RequestMethod | @mt',
      720: '@t | RequestMethod | @mt',
      1280: '@t | RequestMethod | @l | @mt | StatusCode | SourceContext | Job',
    },
  },
  {
    maker: 'Google Cloud Logging',
    lines: [
      String.raw`{"insertId":"664c6a9400012b3c","httpRequest":{"requestMethod":"GET","requestUrl":"https://checkout.example.com/cart","requestSize":"812","status":200,"responseSize":"5120","userAgent":"Mozilla/5.0","remoteIp":"203.0.113.9","latency":"0.031s","protocol":"HTTP/1.1"},"trace":"projects/shop-prod/traces/1f2e","resource":{"type":"cloud_run_revision","labels":{"project_id":"shop-prod","service_name":"checkout","revision_name":"checkout-00042-xaz","location":"europe-west1","configuration_name":"checkout"}},"timestamp":"2024-05-21T09:23:32.345123Z","severity":"INFO","labels":{"instanceId":"00f46b9285"},"logName":"projects/shop-prod/logs/run.googleapis.com%2Frequests","receiveTimestamp":"2024-05-21T09:23:32.3451231Z"}`,
      String.raw`{"insertId":"664c6a9400012b3d","textPayload":"cart loaded for 42","resource":{"type":"cloud_run_revision","labels":{"project_id":"shop-prod","service_name":"checkout","revision_name":"checkout-00042-xaz","location":"europe-west1","configuration_name":"checkout"}},"timestamp":"2024-05-21T09:23:32.371000Z","severity":"DEFAULT","labels":{"instanceId":"00f46b9285"},"logName":"projects/shop-prod/logs/run.googleapis.com%2Fstdout","receiveTimestamp":"2024-05-21T09:23:32.3710001Z"}`,
      String.raw`{"insertId":"664c6a9400012b3e","jsonPayload":{"message":"payment provider slow","provider":"acme","durationMs":2310},"resource":{"type":"cloud_run_revision","labels":{"project_id":"shop-prod","service_name":"checkout","revision_name":"checkout-00042-xaz","location":"europe-west1","configuration_name":"checkout"}},"timestamp":"2024-05-21T09:23:40.100000Z","severity":"WARNING","labels":{"instanceId":"00f46b9285"},"logName":"projects/shop-prod/logs/run.googleapis.com%2Fstdout","receiveTimestamp":"2024-05-21T09:23:40.1000001Z"}`,
      String.raw`{"insertId":"664c6a9400012b3f","httpRequest":{"requestMethod":"POST","requestUrl":"https://checkout.example.com/pay","requestSize":"1312","status":502,"responseSize":"88","userAgent":"Mozilla/5.0","remoteIp":"203.0.113.9","latency":"2.402s","protocol":"HTTP/1.1"},"trace":"projects/shop-prod/traces/1f2f","resource":{"type":"cloud_run_revision","labels":{"project_id":"shop-prod","service_name":"checkout","revision_name":"checkout-00042-xaz","location":"europe-west1","configuration_name":"checkout"}},"timestamp":"2024-05-21T09:23:41.900000Z","severity":"ERROR","labels":{"instanceId":"00f46b9285"},"logName":"projects/shop-prod/logs/run.googleapis.com%2Frequests","receiveTimestamp":"2024-05-21T09:23:41.9000001Z"}`,
      String.raw`{"insertId":"664c6a9400012b40","jsonPayload":{"message":"payment failed","provider":"acme","code":"timeout"},"resource":{"type":"cloud_run_revision","labels":{"project_id":"shop-prod","service_name":"checkout","revision_name":"checkout-00042-xaz","location":"europe-west1","configuration_name":"checkout"}},"timestamp":"2024-05-21T09:23:41.905000Z","severity":"ERROR","labels":{"instanceId":"00f46b9285"},"logName":"projects/shop-prod/logs/run.googleapis.com%2Fstdout","receiveTimestamp":"2024-05-21T09:23:41.9050001Z"}`,
    ],
    columns: {
      360: 'timestamp | jsonPayload.message',
      720: 'timestamp | httpRequest.requestMethod | severity | jsonPayload.message',
      1280: 'timestamp | httpRequest.requestMethod | severity | jsonPayload.message | textPayload | httpRequest.status | httpRequest.requestSize',
    },
  },
  {
    maker: 'AWS WAF',
    lines: [
      String.raw`{"timestamp":1716283412345,"formatVersion":1,"webaclId":"arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/shop/3f7c","terminatingRuleId":"Default_Action","terminatingRuleType":"REGULAR","action":"ALLOW","terminatingRuleMatchDetails":[],"httpSourceName":"ALB","httpSourceId":"123456789012-app/shop/9a1b","ruleGroupList":[],"rateBasedRuleList":[],"nonTerminatingMatchingRules":[],"requestHeadersInserted":null,"responseCodeSent":null,"httpRequest":{"clientIp":"203.0.113.9","country":"DE","headers":[{"name":"Host","value":"shop.example.com"},{"name":"User-Agent","value":"curl/8.0"}],"uri":"/","args":"","httpVersion":"HTTP/1.1","httpMethod":"GET","requestId":"1-664c6a94-1716283412345"},"labels":[]}`,
      String.raw`{"timestamp":1716283413002,"formatVersion":1,"webaclId":"arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/shop/3f7c","terminatingRuleId":"AWS-AWSManagedRulesCommonRuleSet","terminatingRuleType":"MANAGED_RULE_GROUP","action":"BLOCK","terminatingRuleMatchDetails":[],"httpSourceName":"ALB","httpSourceId":"123456789012-app/shop/9a1b","ruleGroupList":[],"rateBasedRuleList":[],"nonTerminatingMatchingRules":[],"requestHeadersInserted":null,"responseCodeSent":null,"httpRequest":{"clientIp":"198.51.100.7","country":"US","headers":[{"name":"Host","value":"shop.example.com"},{"name":"User-Agent","value":"curl/8.0"}],"uri":"/wp-login.php","args":"","httpVersion":"HTTP/1.1","httpMethod":"GET","requestId":"1-664c6a94-1716283413002"},"labels":[]}`,
      String.raw`{"timestamp":1716283413400,"formatVersion":1,"webaclId":"arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/shop/3f7c","terminatingRuleId":"AWS-AWSManagedRulesSQLiRuleSet","terminatingRuleType":"MANAGED_RULE_GROUP","action":"BLOCK","terminatingRuleMatchDetails":[],"httpSourceName":"ALB","httpSourceId":"123456789012-app/shop/9a1b","ruleGroupList":[],"rateBasedRuleList":[],"nonTerminatingMatchingRules":[],"requestHeadersInserted":null,"responseCodeSent":null,"httpRequest":{"clientIp":"198.51.100.7","country":"US","headers":[{"name":"Host","value":"shop.example.com"},{"name":"User-Agent","value":"curl/8.0"}],"uri":"/search","args":"","httpVersion":"HTTP/1.1","httpMethod":"POST","requestId":"1-664c6a94-1716283413400"},"labels":[]}`,
      String.raw`{"timestamp":1716283420110,"formatVersion":1,"webaclId":"arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/shop/3f7c","terminatingRuleId":"Default_Action","terminatingRuleType":"REGULAR","action":"ALLOW","terminatingRuleMatchDetails":[],"httpSourceName":"ALB","httpSourceId":"123456789012-app/shop/9a1b","ruleGroupList":[],"rateBasedRuleList":[],"nonTerminatingMatchingRules":[],"requestHeadersInserted":null,"responseCodeSent":null,"httpRequest":{"clientIp":"192.0.2.44","country":"FR","headers":[{"name":"Host","value":"shop.example.com"},{"name":"User-Agent","value":"curl/8.0"}],"uri":"/app.css","args":"","httpVersion":"HTTP/1.1","httpMethod":"GET","requestId":"1-664c6a94-1716283420110"},"labels":[]}`,
    ],
    columns: {
      720: 'timestamp | action | httpRequest.uri | terminatingRuleId',
      1280: 'timestamp | action | httpRequest.httpMethod | httpRequest.uri | terminatingRuleId | httpRequest.clientIp | terminatingRuleType',
    },
  },
  {
    maker: 'AWS CloudTrail',
    lines: [
      String.raw`{"eventVersion":"1.09","userIdentity":{"type":"IAMUser","principalId":"AIDAmateo","arn":"arn:aws:iam::123456789012:user/mateo","accountId":"123456789012","userName":"mateo","accessKeyId":"AKIA0"},"eventTime":"2024-05-21T09:20:12Z","eventSource":"ec2.amazonaws.com","eventName":"StartInstances","awsRegion":"eu-west-1","sourceIPAddress":"198.51.100.7","userAgent":"aws-cli/2.15.0","requestParameters":{"instancesSet":{"items":[{"instanceId":"i-00"}]}},"responseElements":null,"requestID":"C3D13FE58DE4C800","eventID":"7b1cf2f8-4f3a-4a5e-8a3d-000000000000","readOnly":false,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"123456789012","eventCategory":"Management","tlsDetails":{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"ec2.amazonaws.com"}}`,
      String.raw`{"eventVersion":"1.09","userIdentity":{"type":"IAMUser","principalId":"AIDAmary","arn":"arn:aws:iam::123456789012:user/mary","accountId":"123456789012","userName":"mary","accessKeyId":"AKIA1"},"eventTime":"2024-05-21T09:21:12Z","eventSource":"s3.amazonaws.com","eventName":"GetBucketAcl","awsRegion":"eu-west-1","sourceIPAddress":"203.0.113.9","userAgent":"aws-cli/2.15.0","requestParameters":{"bucketName":"logs","key":"k1"},"responseElements":null,"requestID":"C3D13FE58DE4C810","eventID":"7b1cf2f8-4f3a-4a5e-8a3d-000000000010","readOnly":true,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"123456789012","eventCategory":"Management","tlsDetails":{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"s3.amazonaws.com"}}`,
      String.raw`{"eventVersion":"1.09","userIdentity":{"type":"IAMUser","principalId":"AIDAmary","arn":"arn:aws:iam::123456789012:user/mary","accountId":"123456789012","userName":"mary","accessKeyId":"AKIA3"},"eventTime":"2024-05-21T09:23:12Z","eventSource":"s3.amazonaws.com","eventName":"GetObject","awsRegion":"eu-west-1","sourceIPAddress":"203.0.113.9","userAgent":"aws-cli/2.15.0","errorCode":"AccessDenied","errorMessage":"User: mary is not authorized","requestParameters":{"bucketName":"logs","key":"k3"},"responseElements":null,"requestID":"C3D13FE58DE4C830","eventID":"7b1cf2f8-4f3a-4a5e-8a3d-000000000030","readOnly":true,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"123456789012","eventCategory":"Management","tlsDetails":{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"s3.amazonaws.com"}}`,
      String.raw`{"eventVersion":"1.09","userIdentity":{"type":"IAMUser","principalId":"AIDAalice","arn":"arn:aws:iam::123456789012:user/alice","accountId":"123456789012","userName":"alice","accessKeyId":"AKIA4"},"eventTime":"2024-05-21T09:24:12Z","eventSource":"iam.amazonaws.com","eventName":"CreateUser","awsRegion":"eu-west-1","sourceIPAddress":"198.51.100.7","userAgent":"aws-cli/2.15.0","requestParameters":{"instancesSet":{"items":[{"instanceId":"i-04"}]}},"responseElements":null,"requestID":"C3D13FE58DE4C840","eventID":"7b1cf2f8-4f3a-4a5e-8a3d-000000000040","readOnly":false,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"123456789012","eventCategory":"Management","tlsDetails":{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"iam.amazonaws.com"}}`,
    ],
    columns: {
      360: 'eventTime | eventName | eventSource',
      720: 'eventTime | eventName | eventSource | sourceIPAddress | readOnly',
      1280: 'eventTime | eventName | errorCode | eventSource | sourceIPAddress | userIdentity.userName | readOnly',
    },
  },
  {
    maker: 'OpenTelemetry',
    lines: [
      String.raw`{"timeUnixNano":"1716283412345000000","observedTimeUnixNano":"1716283412345999999","severityNumber":9,"severityText":"INFO","body":{"stringValue":"server started"},"attributes":[],"droppedAttributesCount":0,"traceId":"","spanId":"","resource":{"attributes":[{"key":"service.name","value":{"stringValue":"checkout"}}]},"flags":1}`,
      String.raw`{"timeUnixNano":"1716283413001000000","observedTimeUnixNano":"1716283413001999999","severityNumber":9,"severityText":"INFO","body":{"stringValue":"cart loaded"},"attributes":[{"key":"user.id","value":{"stringValue":"42"}}],"droppedAttributesCount":0,"traceId":"","spanId":"","resource":{"attributes":[{"key":"service.name","value":{"stringValue":"checkout"}}]},"flags":1}`,
      String.raw`{"timeUnixNano":"1716283414222000000","observedTimeUnixNano":"1716283414222999999","severityNumber":13,"severityText":"WARN","body":{"stringValue":"payment provider slow"},"attributes":[{"key":"provider","value":{"stringValue":"acme"}}],"droppedAttributesCount":0,"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174","resource":{"attributes":[{"key":"service.name","value":{"stringValue":"checkout"}}]},"flags":1}`,
      String.raw`{"timeUnixNano":"1716283415001000000","observedTimeUnixNano":"1716283415001999999","severityNumber":17,"severityText":"ERROR","body":{"stringValue":"payment failed"},"attributes":[{"key":"exception.type","value":{"stringValue":"Timeout"}}],"droppedAttributesCount":0,"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174","resource":{"attributes":[{"key":"service.name","value":{"stringValue":"checkout"}}]},"flags":1}`,
    ],
    columns: {
      360: 'timeUnixNano | body.stringValue',
      720: 'timeUnixNano | severityNumber | severityText | body.stringValue',
      1280: 'timeUnixNano | observedTimeUnixNano | severityNumber | severityText | body.stringValue | attributes.0.value.stringValue | attributes.0.key',
    },
  },
  {
    maker: 'journald',
    lines: [
      String.raw`{"__CURSOR":"s=0639;i=12345123;b=8e;m=1","__REALTIME_TIMESTAMP":"1716283412345123","__MONOTONIC_TIMESTAMP":"184212345123","_BOOT_ID":"8e1c2e3a9f4b4a7d8d1c2e3a9f4b4a7d","_MACHINE_ID":"0639e1c2e3a9f4b4a7d8d1c2e3a9f4b4","_HOSTNAME":"pi","PRIORITY":"6","SYSLOG_FACILITY":"3","SYSLOG_IDENTIFIER":"sshd","_PID":"812","_UID":"0","_GID":"0","_COMM":"sshd","_EXE":"/usr/sbin/sshd","_CMDLINE":"/usr/sbin/sshd -D","_SYSTEMD_UNIT":"sshd.service","_TRANSPORT":"syslog","MESSAGE":"Server listening on 0.0.0.0 port 22.","_SOURCE_REALTIME_TIMESTAMP":"1716283412345100"}`,
      String.raw`{"__CURSOR":"s=0639;i=15001456;b=8e;m=1","__REALTIME_TIMESTAMP":"1716283415001456","__MONOTONIC_TIMESTAMP":"184215001456","_BOOT_ID":"8e1c2e3a9f4b4a7d8d1c2e3a9f4b4a7d","_MACHINE_ID":"0639e1c2e3a9f4b4a7d8d1c2e3a9f4b4","_HOSTNAME":"pi","PRIORITY":"6","SYSLOG_FACILITY":"3","SYSLOG_IDENTIFIER":"sshd","_PID":"1204","_UID":"0","_GID":"0","_COMM":"sshd","_EXE":"/usr/sbin/sshd","_CMDLINE":"/usr/sbin/sshd -D","_SYSTEMD_UNIT":"sshd.service","_TRANSPORT":"syslog","MESSAGE":"Accepted publickey for pi from 203.0.113.9 port 50122 ssh2","_SOURCE_REALTIME_TIMESTAMP":"1716283415001400"}`,
      String.raw`{"__CURSOR":"s=0639;i=15900789;b=8e;m=1","__REALTIME_TIMESTAMP":"1716283415900789","__MONOTONIC_TIMESTAMP":"184215900789","_BOOT_ID":"8e1c2e3a9f4b4a7d8d1c2e3a9f4b4a7d","_MACHINE_ID":"0639e1c2e3a9f4b4a7d8d1c2e3a9f4b4","_HOSTNAME":"pi","PRIORITY":"4","SYSLOG_FACILITY":"3","SYSLOG_IDENTIFIER":"systemd-resolved","_PID":"402","_UID":"0","_GID":"0","_COMM":"systemd-resolved","_EXE":"/usr/sbin/systemd-resolved","_CMDLINE":"/usr/sbin/systemd-resolved -D","_SYSTEMD_UNIT":"systemd-resolved.service","_TRANSPORT":"syslog","MESSAGE":"Server returned error NXDOMAIN","_SOURCE_REALTIME_TIMESTAMP":"1716283415900700"}`,
      String.raw`{"__CURSOR":"s=0639;i=19000111;b=8e;m=1","__REALTIME_TIMESTAMP":"1716283419000111","__MONOTONIC_TIMESTAMP":"184219000111","_BOOT_ID":"8e1c2e3a9f4b4a7d8d1c2e3a9f4b4a7d","_MACHINE_ID":"0639e1c2e3a9f4b4a7d8d1c2e3a9f4b4","_HOSTNAME":"pi","PRIORITY":"3","SYSLOG_FACILITY":"3","SYSLOG_IDENTIFIER":"dockerd","_PID":"977","_UID":"0","_GID":"0","_COMM":"dockerd","_EXE":"/usr/sbin/dockerd","_CMDLINE":"/usr/sbin/dockerd -D","_SYSTEMD_UNIT":"dockerd.service","_TRANSPORT":"syslog","MESSAGE":"failed to start container: exec format error","_SOURCE_REALTIME_TIMESTAMP":"1716283419000100"}`,
    ],
    columns: {
      360: '__REALTIME_TIMESTAMP | MESSAGE | _PID',
      720: '__REALTIME_TIMESTAMP | PRIORITY | MESSAGE',
      1280: '__REALTIME_TIMESTAMP | _SOURCE_REALTIME_TIMESTAMP | PRIORITY | MESSAGE | SYSLOG_IDENTIFIER | _PID | __CURSOR',
    },
  },
  {
    maker: 'nginx',
    lines: [
      String.raw`{"time_local":"21/May/2024:09:23:32 +0000","remote_addr":"203.0.113.9","remote_user":"","request_method":"GET","request_uri":"/","server_protocol":"HTTP/2.0","status":"200","body_bytes_sent":"5120","request_time":"0.031","http_referer":"-","http_user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/126.0","host":"shop.example.com","upstream_response_time":"0.031","request_id":"9f32ab77c0d1"}`,
      String.raw`{"time_local":"21/May/2024:09:23:33 +0000","remote_addr":"203.0.113.9","remote_user":"","request_method":"GET","request_uri":"/app.css","server_protocol":"HTTP/2.0","status":"304","body_bytes_sent":"0","request_time":"0.001","http_referer":"https://shop.example.com/","http_user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/126.0","host":"shop.example.com","upstream_response_time":"0.001","request_id":"9f33ab77c0d1"}`,
      String.raw`{"time_local":"21/May/2024:09:23:35 +0000","remote_addr":"198.51.100.7","remote_user":"","request_method":"GET","request_uri":"/wp-login.php","server_protocol":"HTTP/2.0","status":"404","body_bytes_sent":"153","request_time":"0.002","http_referer":"-","http_user_agent":"curl/8.0","host":"shop.example.com","upstream_response_time":"0.002","request_id":"9f35ab77c0d1"}`,
      String.raw`{"time_local":"21/May/2024:09:23:41 +0000","remote_addr":"203.0.113.9","remote_user":"","request_method":"POST","request_uri":"/api/orders","server_protocol":"HTTP/2.0","status":"502","body_bytes_sent":"88","request_time":"2.402","http_referer":"https://shop.example.com/cart","http_user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/126.0","host":"shop.example.com","upstream_response_time":"2.402","request_id":"9f41ab77c0d1"}`,
    ],
    columns: {
      360: 'time_local | request_method | request_uri',
      720: 'time_local | request_method | request_uri | status | remote_addr',
      1280: 'time_local | request_method | request_uri | status | remote_addr | body_bytes_sent | request_time',
    },
  },
  {
    maker: 'Stripe',
    lines: [
      String.raw`{"id":"evt_1P0abcXYZ","object":"event","api_version":"2024-04-10","created":1716283412,"data":{"object":{"id":"cus_Q1","object":"customer","email":"ann@example.com","created":1716283410,"name":"Ann"}},"livemode":false,"pending_webhooks":1,"request":{"id":null,"idempotency_key":null},"type":"customer.created"}`,
      String.raw`{"id":"evt_1P1abcXYZ","object":"event","api_version":"2024-04-10","created":1716283419,"data":{"object":{"id":"pi_3P1","object":"payment_intent","amount":2000,"currency":"eur","status":"requires_payment_method","created":1716283411,"customer":"cus_Q1"}},"livemode":false,"pending_webhooks":1,"request":{"id":"req_1kLm","idempotency_key":"b7c1-1"},"type":"payment_intent.created"}`,
      String.raw`{"id":"evt_1P2abcXYZ","object":"event","api_version":"2024-04-10","created":1716283426,"data":{"object":{"id":"ch_3P1","object":"charge","amount":2000,"currency":"eur","status":"failed","failure_code":"card_declined","created":1716283418,"customer":"cus_Q1","paid":false}},"livemode":false,"pending_webhooks":1,"request":{"id":null,"idempotency_key":null},"type":"charge.failed"}`,
      String.raw`{"id":"evt_1P4abcXYZ","object":"event","api_version":"2024-04-10","created":1716283440,"data":{"object":{"id":"ch_3P2","object":"charge","amount":2000,"currency":"eur","status":"succeeded","created":1716283430,"customer":"cus_Q1","paid":true}},"livemode":false,"pending_webhooks":1,"request":{"id":null,"idempotency_key":null},"type":"charge.succeeded"}`,
      String.raw`{"id":"evt_1P6abcXYZ","object":"event","api_version":"2024-04-10","created":1716283454,"data":{"object":{"id":"in_1P6","object":"invoice","amount_paid":2000,"currency":"eur","status":"paid","created":1716283440,"customer":"cus_Q1"}},"livemode":false,"pending_webhooks":1,"request":{"id":null,"idempotency_key":null},"type":"invoice.paid"}`,
    ],
    columns: {
      360: 'created | type | data.object.id',
      720: 'created | type | data.object.status | data.object.id',
      1280: 'created | type | data.object.status | data.object.id | id | data.object.paid | request',
    },
  },
  {
    maker: 'Slack',
    lines: [
      String.raw`{"type":"message","user":"U012AB3CDE","text":"I find you punny and would like to smell your nose letter","ts":"1716283412.000200","team":"T0001"}`,
      String.raw`{"type":"message","user":"U061F7AUR","text":"What, you want to smell my shoes better?","ts":"1716283499.101200","team":"T0001","thread_ts":"1716283412.000200"}`,
      String.raw`{"type":"message","user":"U012AB3CDE","text":"Never mind","ts":"1716283512.001200","team":"T0001","thread_ts":"1716283412.000200"}`,
      String.raw`{"type":"message","subtype":"bot_message","bot_id":"B19LU7CSY","text":"Deploy finished","ts":"1716283612.201300","team":"T0001"}`,
    ],
    columns: {
      360: 'ts | text | user',
      720: 'ts | text | user | bot_id',
      1280: 'ts | thread_ts | text | user | bot_id | subtype',
    },
  },
  {
    maker: 'MQTT',
    lines: [
      String.raw`{"topic":"zigbee2mqtt/kitchen","payload":"{\"temperature\":21.4,\"humidity\":44.1,\"battery\":87,\"linkquality\":120}","qos":0,"retain":false,"ts":"2024-05-21T09:23:12.100+0200","mid":0}`,
      String.raw`{"topic":"zigbee2mqtt/hall","payload":"{\"occupancy\":true,\"illuminance\":31,\"battery\":64,\"linkquality\":96}","qos":0,"retain":false,"ts":"2024-05-21T09:23:14.800+0200","mid":0}`,
      String.raw`{"topic":"zigbee2mqtt/bridge/state","payload":"{\"state\":\"online\"}","qos":1,"retain":true,"ts":"2024-05-21T09:23:15.000+0200","mid":4}`,
      String.raw`{"topic":"zigbee2mqtt/kitchen","payload":"{\"temperature\":21.6,\"humidity\":43.8,\"battery\":87,\"linkquality\":118}","qos":0,"retain":false,"ts":"2024-05-21T09:24:12.100+0200","mid":0}`,
      String.raw`{"topic":"zigbee2mqtt/hall","payload":"{\"occupancy\":false,\"illuminance\":30,\"battery\":64,\"linkquality\":99}","qos":0,"retain":false,"ts":"2024-05-21T09:24:44.800+0200","mid":0}`,
    ],
    columns: {
      360: 'ts | topic | payload',
      720: 'ts | topic | payload',
      1280: 'ts | topic | payload | qos | retain | mid',
    },
  },
  {
    maker: 'OpenAI chat',
    lines: [
      String.raw`{"id":"chatcmpl-9QxAbc","object":"chat.completion.chunk","created":1716283412,"model":"gpt-4o-2024-05-13","system_fingerprint":"fp_319be4768e","choices":[{"index":0,"delta":{"role":"assistant","content":""},"logprobs":null,"finish_reason":null}]}`,
      String.raw`{"id":"chatcmpl-9QxAbc","object":"chat.completion.chunk","created":1716283412,"model":"gpt-4o-2024-05-13","system_fingerprint":"fp_319be4768e","choices":[{"index":0,"delta":{"content":"Hello"},"logprobs":null,"finish_reason":null}]}`,
      String.raw`{"id":"chatcmpl-9QxAbc","object":"chat.completion.chunk","created":1716283412,"model":"gpt-4o-2024-05-13","system_fingerprint":"fp_319be4768e","choices":[{"index":0,"delta":{"content":" How"},"logprobs":null,"finish_reason":null}]}`,
      String.raw`{"id":"chatcmpl-9QxAbc","object":"chat.completion.chunk","created":1716283412,"model":"gpt-4o-2024-05-13","system_fingerprint":"fp_319be4768e","choices":[{"index":0,"delta":{},"logprobs":null,"finish_reason":"stop"}]}`,
    ],
    columns: {
      360: 'choices.0.delta.content | choices.0.finish_reason',
      720: 'choices.0.delta.content | choices.0.finish_reason | choices.0.delta.role',
      1280: 'choices.0.delta.content | choices.0.finish_reason | choices.0.delta.role',
    },
  },
  {
    maker: 'Kubernetes events',
    lines: [
      String.raw`{"apiVersion":"v1","kind":"Event","metadata":{"name":"web-7d9f.17d1a1f","namespace":"default","uid":"9c2a6dd2-e0f9-4ab2-9f7d-0b9e3d6c1a01","resourceVersion":"51201","creationTimestamp":"2024-05-21T09:23:11Z"},"involvedObject":{"kind":"Pod","namespace":"default","name":"web-7d9f","uid":"1c2a6dd2-e0f9-4ab2-9f7d-0b9e3d6c1a01","apiVersion":"v1","resourceVersion":"51101"},"reason":"Scheduled","message":"Successfully assigned default/web-7d9f to node-1","source":{"component":"default-scheduler","host":"node-1"},"firstTimestamp":"2024-05-21T09:23:11Z","lastTimestamp":"2024-05-21T09:23:11Z","count":1,"type":"Normal","eventTime":null,"reportingComponent":"kubelet","reportingInstance":"node-1"}`,
      String.raw`{"apiVersion":"v1","kind":"Event","metadata":{"name":"web-7d9f.17d1a2f","namespace":"default","uid":"9c2a6dd2-e0f9-4ab2-9f7d-0b9e3d6c1a02","resourceVersion":"51202","creationTimestamp":"2024-05-21T09:23:12Z"},"involvedObject":{"kind":"Pod","namespace":"default","name":"web-7d9f","uid":"1c2a6dd2-e0f9-4ab2-9f7d-0b9e3d6c1a02","apiVersion":"v1","resourceVersion":"51102"},"reason":"Pulling","message":"Pulling image \"nginx:1.27\"","source":{"component":"kubelet","host":"node-1"},"firstTimestamp":"2024-05-21T09:23:12Z","lastTimestamp":"2024-05-21T09:23:12Z","count":1,"type":"Normal","eventTime":null,"reportingComponent":"kubelet","reportingInstance":"node-1"}`,
      String.raw`{"apiVersion":"v1","kind":"Event","metadata":{"name":"web-7d9f.17d1a3f","namespace":"default","uid":"9c2a6dd2-e0f9-4ab2-9f7d-0b9e3d6c1a03","resourceVersion":"51203","creationTimestamp":"2024-05-21T09:23:13Z"},"involvedObject":{"kind":"Pod","namespace":"default","name":"web-7d9f","uid":"1c2a6dd2-e0f9-4ab2-9f7d-0b9e3d6c1a03","apiVersion":"v1","resourceVersion":"51103"},"reason":"Failed","message":"Failed to pull image \"nginx:1.27\": not found","source":{"component":"kubelet","host":"node-1"},"firstTimestamp":"2024-05-21T09:23:13Z","lastTimestamp":"2024-05-21T09:23:13Z","count":3,"type":"Warning","eventTime":null,"reportingComponent":"kubelet","reportingInstance":"node-1"}`,
      String.raw`{"apiVersion":"v1","kind":"Event","metadata":{"name":"web.17d1a5f","namespace":"default","uid":"9c2a6dd2-e0f9-4ab2-9f7d-0b9e3d6c1a05","resourceVersion":"51205","creationTimestamp":"2024-05-21T09:23:15Z"},"involvedObject":{"kind":"Deployment","namespace":"default","name":"web","uid":"1c2a6dd2-e0f9-4ab2-9f7d-0b9e3d6c1a05","apiVersion":"v1","resourceVersion":"51105"},"reason":"ScalingReplicaSet","message":"Scaled up replica set web-7d9f to 3","source":{"component":"default-scheduler","host":"node-1"},"firstTimestamp":"2024-05-21T09:23:15Z","lastTimestamp":"2024-05-21T09:23:15Z","count":1,"type":"Normal","eventTime":null,"reportingComponent":"kubelet","reportingInstance":"node-1"}`,
    ],
    columns: {
      360: 'firstTimestamp | type | message',
      720: 'firstTimestamp | type | message',
      1280: 'firstTimestamp | type | message | reason | source.component | count | involvedObject.kind',
    },
  },
  {
    maker: 'Datadog',
    lines: [
      String.raw`{"id":"AgAAAY","content":{"timestamp":"2024-05-21T09:23:32.345Z","host":"i-0123","service":"checkout","tags":["env:prod","team:a"],"message":"payment failed","attributes":{"http":{"status_code":500,"method":"POST"},"duration":2402}}}`,
      String.raw`{"id":"AgAAAZ","content":{"timestamp":"2024-05-21T09:23:33.345Z","host":"i-0124","service":"checkout","tags":["env:prod","team:a"],"message":"cart loaded","attributes":{"http":{"status_code":200,"method":"GET"},"duration":31}}}`,
      String.raw`{"id":"AgAAAa","content":{"timestamp":"2024-05-21T09:23:35.345Z","host":"i-0123","service":"mail","tags":["env:prod","team:b"],"message":"mail sent","attributes":{"duration":120}}}`,
    ],
    columns: {
      360: 'content.timestamp | content.message | id',
      720: 'content.timestamp | content.message | content.host | content.service | id',
      1280: 'content.timestamp | content.attributes.http.method | content.message | content.attributes.http.status_code | content.host | content.service | content.attributes.duration',
    },
  },
];
