package cn.liandong.seeds.pack;

/**
 * @param failedYears failed years in a row that lead to the consequence
 * @param consequence what a person then decides on, such as 摘牌
 */
public record YearlyCheck(int failedYears, String consequence) {}
