-- How names are spelled in letters.
SELECT name, pinyin, initials FROM spellings
