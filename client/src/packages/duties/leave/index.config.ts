export default definePageConfig({ navigationBarTitleText: '工作请假' });
