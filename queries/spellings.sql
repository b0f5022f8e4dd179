-- How names are spelled in letters: those that sound like one of $words, or are like $pattern; all
-- with no words and the pattern ''. Parameters: $words, $pattern
SELECT name, pinyin, initials FROM spellings
WHERE (
        len($words) = 0 OR len(list_filter($words, lambda word:
            contains(replace(pinyin, ' ', ''), word) OR contains(initials, word))) > 0
    )
  AND ($pattern = '' OR regexp_matches(replace(pinyin, ' ', ''), $pattern))
