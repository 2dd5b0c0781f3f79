export default definePageConfig({ navigationBarTitleText: '各楼组织生活' });
