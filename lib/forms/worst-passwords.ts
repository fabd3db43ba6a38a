/**
 * Passwords of ten characters and more that lead the lists of stolen ones; in lower case. Shorter ones are
 * refused for their length.
 */
export const WORST_PASSWORDS: ReadonlySet<string> = new Set(
  `
1234567890 12345678910 123456789a 1234567891 0123456789 9876543210 0987654321 123456789q 123456789z
a123456789 aa123456789 q123456789 z123456789 abc123456789 123456789abc 1q2w3e4r5t 1q2w3e4r5t6y
1qaz2wsx3edc 1qaz@wsx3edc qwertyuiop qwertyuiop123 qwerty12345 qwerty123456 qwerty1234567 qwerty1234
asdfghjkl123 asdfghjkl1 asdfghjkl; zxcvbnm123 zxcvbnm1234 password12 password123 password1234
password12345 password123456 password2024 password2025 password2026 passw0rd123 p@ssw0rd123 p@ssword123
p@ssw0rd1234 adminadmin administrator admin12345 admin123456 admin1234567 admin@1234 admin@12345
admin@123456 administrator1 letmein123 letmein1234 welcome123 welcome1234 welcome2024 welcome2025
welcome2026 iloveyou12 iloveyou123 iloveyou1234 woaini1314 woaini1314520 woaini520520 woaini123456
5201314520 5201314521 1314520520 13145201314 5201314woaini beijing2008 chinanumber1 zhongguo123
q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedcrfv qazwsx123456 qazwsx12345 aa12345678 abcd123456 abcd1234567
abcd12345678 abc1234567 abcdefghij abcdefghijk 1234554321 1234567654321 147258369a 147852369a 1472583690
7894561230 789456123a 3.14159265 31415926535 changeme123 changeme1234 default123 test123456 test1234567
testtest123 user123456 root123456 root@123456 toor123456 huawei@123 huawei12#$ aliyun12345 aliyun123456
football123 baseball123 superman123 sunshine123 princess123 dragon12345 monkey12345 trustno1trustno1
whatever123 beian123456 icpbeian123 beianbeian aaa1234567 asd1234567 asdf123456 zxc1234567 qwe1234567
qweasdzxc123
`
    .trim()
    .split(/\s+/),
);
