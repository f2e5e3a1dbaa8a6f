// The change to review, as change.diff holds it; here too, since checks can't read files where they run in a browser.
/** Unified diff over the whole graph. */
export const CHANGE = `--- a/parcel-desk.graph
+++ b/parcel-desk.graph
@@ -1,92 +1,95 @@
 node intake
-  model atlas-large
+  model finch-small
   sees message
-  sets intent
+  sets topic
   on error -> desk
-  -> refund_check when intent = refund
-  -> verify when intent = address
-  -> track when intent = track
-  -> clarify when intent = unclear
+  -> refund_check when topic = refund
+  -> verify when topic = address
+  -> track when topic = track
+  -> clarify when topic = unclear
   -> lost when intent = lost
-  -> smalltalk when intent = greeting
   -> reply
 
 node clarify
   model finch-small
-  sees message
-  -> desk
+  sees message, payment
+  visits 2
+  over -> desk
+  on error -> desk
+  -> intake
 
 node track
   tool parcel_status
   reads
   timeout 5s
-  retry 1
+  retry 3
   on error -> desk
   -> reply
 
 node refund_check
   rule
+  -> refund when customer = regular
   -> approve when amount > 50
   -> refund
 
 node approve
   person
-  timeout 4h
+  timeout 24h
   sets answer
   on error -> desk
   -> refund when answer = yes
   -> reply
 
 node refund
   tool pay_refund
   writes
-  timeout 20s
-  key parcel
+  timeout 30s
   retry 2
   on error -> desk
   -> reply
 
 node verify
   tool check_identity
   reads
-  timeout 5s
+  timeout 8s
   retry 1
   sets identity
-  on error -> desk
+  on error -> address
   -> address when identity = confirmed
   -> desk
 
 node address
   tool change_address
   writes
   timeout 10s
   key parcel
   on error -> desk
   -> reply
 
 node lost
   tool report_loss
   writes
   timeout 10s
   key parcel
-  retry 1
+  retry 2
   on error -> desk
   -> reply
 
-node smalltalk
-  model finch-small
-  sees message
-  on error -> desk
-  -> reply
-
 node reply
   model brook-medium
   sees message, parcel
-  on error -> desk
-  -> end
+  -> critic
+
+node critic
+  model finch-small
+  sees message, draft
+  sets verdict
+  on error -> end
+  -> end when verdict = good
+  -> reply
 
 node desk
   person
   -> end
 
 node end
`;
