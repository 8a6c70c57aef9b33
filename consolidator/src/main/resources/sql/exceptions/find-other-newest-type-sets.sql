-- Funds in scope whose newest portfolio has other asset types than those that are kept, or may have.
{{sets}}
having (kept = type_set) is not true
