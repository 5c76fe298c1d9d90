package org.bihuan.workflow;

/**
 * What a task is about, where tasks are listed for people; in Chinese, like all mails.
 *
 * @param code the business key of its process instance
 * @param words the code and what it stands for, in a few words
 * @param page the path of its page, such as {@code /hazards/QSS-2026-0001}; {@code /task} behind it leads to the reader's task
 */
public record TaskSubject(String code, String words, String page) {}
