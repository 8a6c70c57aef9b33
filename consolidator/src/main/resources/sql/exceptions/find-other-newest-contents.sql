-- A fund in scope that has another newest portfolio than the one whose asset types are kept, or may have.
{{contents}}
having (kept = fingerprint) is not true
 limit 1
